import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import type { RunPoint, RunState } from '@waymark/plugin-mlops-common';
import { mlopsTranslationRef } from '../../../translation';
import { RunBarShape } from './RunBarShape';

const ORDER: RunState[] = [
  'finished',
  'failed',
  'aborted',
  'running',
  'scheduled',
  'unknown',
];

const useStyles = makeStyles(theme => ({
  list: {
    listStyle: 'none',
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0.5, 2),
    margin: theme.spacing(1, 0, 0),
    padding: 0,
    color: theme.palette.text.secondary,
    fontSize: theme.typography.body2.fontSize,
  },
  state: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: theme.spacing(0.75),
  },
  sample: {
    display: 'inline-flex',
    width: theme.spacing(1.25),
    height: theme.spacing(2),
  },
}));

/** What the shapes of the bars mean, of those states that occur. */
export function RunBarsLegend(props: { runs: Pick<RunPoint, 'state'>[] }) {
  const classes = useStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  const occurring = new Set(props.runs.map(run => run.state));
  return (
    <ul className={classes.list}>
      {ORDER.filter(state => occurring.has(state)).map(state => (
        <li key={state} className={classes.state}>
          <span className={classes.sample} aria-hidden>
            <RunBarShape state={state} height={1} />
          </span>
          {t(`runState.${state}`)}
        </li>
      ))}
    </ul>
  );
}
