import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Checkbox from '@material-ui/core/Checkbox';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import { makeStyles, useTheme } from '@material-ui/core/styles';
import { mlopsTranslationRef } from '../../../../translation';
import { lineStyle } from './lineStyles';
import type { MetricLine } from './metricLines';
import { useLineName } from './useLineName';

/** So many lines a reader can tell apart; the table has the others. */
export const MAX_LINES = 24;

const useStyles = makeStyles(theme => ({
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0, 2),
    listStyle: 'none',
    margin: 0,
    padding: 0,
    maxHeight: theme.spacing(20),
    overflowY: 'auto',
  },
  choice: { margin: 0, maxWidth: '100%' },
  box: { padding: theme.spacing(0.5) },
  label: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: theme.spacing(0.75),
    fontSize: theme.typography.body2.fontSize,
    overflowWrap: 'anywhere',
  },
  swatch: { flex: 'none', width: theme.spacing(4), height: theme.spacing(1) },
}));

/** The lines of the chart, each with its look; a click shows or hides one. */
export function ChartLegend(props: {
  lines: MetricLine[];
  shown: ReadonlySet<string>;
  toggle: (key: string) => void;
}) {
  const { lines, shown, toggle } = props;
  const classes = useStyles();
  const theme = useTheme();
  const { t } = useTranslationRef(mlopsTranslationRef);
  const nameOf = useLineName();
  return (
    <ul className={classes.list} aria-label={t('entity.chart.lines')}>
      {lines.slice(0, MAX_LINES).map((line, index) => (
        <li key={line.key}>
          <FormControlLabel
            className={classes.choice}
            control={
              <Checkbox
                size="small"
                color="default"
                className={classes.box}
                checked={shown.has(line.key)}
                onChange={() => toggle(line.key)}
              />
            }
            label={
              <span className={classes.label}>
                <svg className={classes.swatch} viewBox="0 0 32 8" aria-hidden>
                  <line
                    {...lineStyle(index, theme)}
                    x1="0"
                    y1="4"
                    x2="32"
                    y2="4"
                    strokeWidth="2"
                  />
                </svg>
                <bdi>{nameOf(line)}</bdi>
              </span>
            }
          />
        </li>
      ))}
    </ul>
  );
}
