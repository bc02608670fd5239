import { useTranslationRef } from '@backstage/frontend-plugin-api';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import Switch from '@material-ui/core/Switch';
import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import type { MetricHistory, MlopsApi } from '@waymark/plugin-mlops-common';
import { useCallback, useState } from 'react';
import { useMlopsQuery } from '../../../../hooks/useMlopsQuery';
import { mlopsTranslationRef } from '../../../../translation';
import { MlopsInfoCard } from '../../../card/MlopsInfoCard';
import { QueryView } from '../../../states/QueryView';
import { useEntityOnPage } from '../../page/useEntityOnPage';
import { MetricHistoryTable } from './MetricHistoryTable';
import { MetricHistoryView } from './MetricHistoryView';

const useStyles = makeStyles(theme => ({
  choices: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1, 3),
    margin: theme.spacing(1, 0, 2),
  },
  select: { minWidth: theme.spacing(20), maxWidth: '100%' },
  // A browser draws the list of a native choice in its own colours.
  option: {
    '& option': {
      color: theme.palette.text.primary,
      backgroundColor: theme.palette.background.paper,
    },
  },
  label: { color: theme.palette.text.primary },
}));

/** How one metric, of the reader's choice, moved over all versions. */
export function MetricHistoryCard(props: {
  metrics: string[];
  metric: string;
  onMetric: (metric: string) => void;
}) {
  const { metrics, metric, onMetric } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  const { ref } = useEntityOnPage();
  const [asTable, setAsTable] = useState(false);
  const load = useCallback(
    (api: MlopsApi, signal: AbortSignal) =>
      api.getMetricHistory(ref, metric, { signal }),
    [ref, metric],
  );
  const query = useMlopsQuery<MetricHistory>(load);
  const names = metrics.includes(metric) ? metrics : [metric, ...metrics];
  return (
    <MlopsInfoCard title={t('entity.chart.title')}>
      <div className={classes.choices}>
        <TextField
          select
          id="mlops-metric-history"
          size="small"
          variant="outlined"
          className={classes.select}
          label={t('entity.chart.metric')}
          InputLabelProps={{ className: classes.label, shrink: true }}
          // The browser's own list opens 500 names at once.
          SelectProps={{ native: true, className: classes.option }}
          value={metric}
          onChange={event => onMetric(event.target.value)}
        >
          {names.map(name => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </TextField>
        <FormControlLabel
          control={
            <Switch
              size="small"
              color="primary"
              checked={asTable}
              onChange={() => setAsTable(!asTable)}
            />
          }
          label={t('entity.chart.asTable')}
        />
      </div>
      <QueryView query={query}>
        {history =>
          asTable && history.points.length > 0 ? (
            <MetricHistoryTable history={history} />
          ) : (
            <MetricHistoryView history={history} />
          )
        }
      </QueryView>
    </MlopsInfoCard>
  );
}
