import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import Checkbox from '@material-ui/core/Checkbox';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import Popover from '@material-ui/core/Popover';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import ColumnsIcon from '@material-ui/icons/ViewColumn';
import { useState } from 'react';
import { mlopsTranslationRef } from '../../../translation';
import { metricColumnId, metricsOfColumns, toggleColumn } from './columns';
import { MAX_METRIC_COLUMNS } from './maxMetricColumns';

/** So many metrics are offered at once; the others are found by name. */
const SHOWN_METRICS = 40;

const useStyles = makeStyles(theme => ({
  button: { flex: 'none' },
  paper: {
    width: `min(calc(100vw - ${theme.spacing(4)}px), ${theme.spacing(44)}px)`,
    maxHeight: '70vh',
    padding: theme.spacing(2),
  },
  group: {
    border: 0,
    margin: 0,
    padding: 0,
    minWidth: 0,
    marginBottom: theme.spacing(2),
  },
  legend: { padding: 0, marginBottom: theme.spacing(0.5) },
  choices: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
  },
  choice: { margin: 0 },
  box: { padding: theme.spacing(0.5), marginRight: theme.spacing(0.5) },
  name: { overflowWrap: 'anywhere' },
  note: { color: theme.palette.text.secondary },
}));

/** Chooses the columns of a list, among them any of the metrics. */
export function ColumnMenu(props: {
  /** Columns beside the metrics, in the order of the list. */
  columns: { id: string; title: string }[];
  /** Names of all metrics, those most records have first. */
  metrics: string[];
  shown: string[];
  /** Undefined goes back to the default. */
  onChange: (shown: string[] | undefined) => void;
}) {
  const { columns, metrics, shown, onChange } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  const [anchor, setAnchor] = useState<HTMLElement>();
  const [find, setFind] = useState('');
  const chosenMetrics = metricsOfColumns(shown);
  const found = [...new Set([...chosenMetrics, ...metrics])].filter(name =>
    name.toLowerCase().includes(find.trim().toLowerCase()),
  );
  const full = chosenMetrics.length >= MAX_METRIC_COLUMNS;
  const choice = (id: string, title: string, disabled = false) => (
    <FormControlLabel
      key={id}
      className={classes.choice}
      disabled={disabled}
      control={
        <Checkbox
          size="small"
          color="primary"
          className={classes.box}
          checked={shown.includes(id)}
          onChange={() => onChange(toggleColumn(shown, id))}
        />
      }
      label={
        <span className={classes.name} dir="auto">
          {title}
        </span>
      }
    />
  );
  return (
    <>
      <Button
        variant="outlined"
        className={classes.button}
        startIcon={<ColumnsIcon />}
        aria-haspopup="dialog"
        aria-expanded={Boolean(anchor)}
        onClick={event => setAnchor(event.currentTarget)}
      >
        {t('entity.records.columns')}
      </Button>
      <Popover
        open={Boolean(anchor)}
        anchorEl={anchor}
        onClose={() => setAnchor(undefined)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
        PaperProps={{
          className: classes.paper,
          role: 'dialog',
          'aria-label': t('entity.records.columns'),
        }}
      >
        <fieldset className={classes.group}>
          <Typography
            variant="subtitle2"
            component="legend"
            className={classes.legend}
          >
            {t('entity.records.columns')}
          </Typography>
          <div className={classes.choices}>
            {columns.map(({ id, title }) => choice(id, title))}
          </div>
        </fieldset>
        {metrics.length > 0 && (
          <fieldset className={classes.group}>
            <Typography
              variant="subtitle2"
              component="legend"
              className={classes.legend}
            >
              {t('entity.metrics.title')}
            </Typography>
            {metrics.length > SHOWN_METRICS && (
              <TextField
                fullWidth
                size="small"
                variant="outlined"
                value={find}
                placeholder={t('entity.records.findMetric')}
                inputProps={{ 'aria-label': t('entity.records.findMetric') }}
                onChange={event => setFind(event.target.value)}
              />
            )}
            <div className={classes.choices}>
              {found
                .slice(0, SHOWN_METRICS)
                .map(name =>
                  choice(
                    metricColumnId(name),
                    name,
                    full && !chosenMetrics.includes(name),
                  ),
                )}
            </div>
            <Typography
              variant="caption"
              className={classes.note}
              role="status"
            >
              {found.length > SHOWN_METRICS &&
                t('entity.records.moreMetrics', {
                  count: found.length - SHOWN_METRICS,
                })}
              {found.length === 0 && t('entity.records.noMetric')}
              {full &&
                t('entity.records.fullMetrics', { count: MAX_METRIC_COLUMNS })}
            </Typography>
          </fieldset>
        )}
        <Button size="small" onClick={() => onChange(undefined)}>
          {t('entity.records.defaultColumns')}
        </Button>
      </Popover>
    </>
  );
}
