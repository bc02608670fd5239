import { useTranslationRef } from '@backstage/frontend-plugin-api';
import MenuItem from '@material-ui/core/MenuItem';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { ModelVersion } from '@waymark/plugin-mlops-common';
import { lazy, Suspense, useMemo, useState } from 'react';
import { mlopsTranslationRef } from '../../../translation';
import { MlopsInfoCard } from '../../card/MlopsInfoCard';
import { SkeletonLines } from '../../states/SkeletonLines';
import { metricColumns } from './metricColumns';
import { metricSeries } from './metricSeries';
import { useProductMetrics } from './useProductMetrics';

const MAX_CHOICES = 50;

// The library of the chart is larger than the rest of the page.
const MetricChart = lazy(() =>
  import('./MetricChart').then(m => ({ default: m.MetricChart })),
);

const useStyles = makeStyles(theme => ({
  note: { color: theme.palette.text.secondary },
  select: {
    minWidth: theme.spacing(20),
    maxWidth: '100%',
    margin: theme.spacing(1, 0, 2),
  },
}));

/** How one metric, of the reader's choice, moved over the versions shown. */
export function MetricHistory(props: { versions: ModelVersion[] }) {
  const { versions } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  const preferred = useProductMetrics();
  const names = useMemo(
    () => metricColumns(versions, MAX_CHOICES, preferred),
    [versions, preferred],
  );
  const [wanted, setWanted] = useState<string>();
  const name = wanted && names.includes(wanted) ? wanted : names[0];
  const data = useMemo(() => metricSeries(versions, name), [versions, name]);
  const measured = data.points.filter(
    point => Object.keys(point.values).length > 0,
  );
  // One point is not a history.
  if (!name || versions.length < 2) {
    return null;
  }
  return (
    <MlopsInfoCard title={t('entity.chart.title')}>
      <TextField
        select
        id="mlops-metric-history"
        size="small"
        variant="outlined"
        className={classes.select}
        label={t('entity.chart.metric')}
        value={name}
        onChange={event => setWanted(event.target.value)}
      >
        {names.map(choice => (
          <MenuItem key={choice} value={choice}>
            {choice}
          </MenuItem>
        ))}
      </TextField>
      {measured.length > 1 ? (
        <Suspense fallback={<SkeletonLines count={4} height={6} />}>
          <MetricChart name={name} data={data} />
        </Suspense>
      ) : (
        <Typography variant="body2">{t('entity.chart.onePoint')}</Typography>
      )}
      <Typography variant="caption" className={classes.note}>
        {t('entity.chart.note')}
      </Typography>
    </MlopsInfoCard>
  );
}
