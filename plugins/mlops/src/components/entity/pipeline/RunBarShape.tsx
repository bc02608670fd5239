import { makeStyles } from '@material-ui/core/styles';
import type { RunState } from '@waymark/plugin-mlops-common';

const useStyles = makeStyles(theme => {
  const outlined = (color: string, style: 'solid' | 'dashed') => ({
    border: `2px ${style} ${color}`,
    backgroundColor: 'transparent',
  });
  return {
    root: {
      display: 'block',
      position: 'relative',
      boxSizing: 'border-box',
      width: '100%',
      minHeight: 6,
      borderRadius: 2,
    },
    finished: { backgroundColor: theme.palette.status.ok },
    // Notched from above: a saw tooth among flat tops.
    failed: {
      backgroundColor: theme.palette.status.error,
      clipPath: 'polygon(0 0, 50% min(8px, 50%), 100% 0, 100% 100%, 0 100%)',
      borderRadius: 0,
    },
    aborted: {
      backgroundImage: `repeating-linear-gradient(135deg, ${theme.palette.status.aborted} 0 3px, transparent 3px 6px)`,
      border: `1px solid ${theme.palette.status.aborted}`,
    },
    running: outlined(theme.palette.status.running, 'solid'),
    scheduled: outlined(theme.palette.text.secondary, 'dashed'),
    unknown: outlined(theme.palette.text.secondary, 'dashed'),
  };
});

/**
 * The bar of a run. Its shape says the state as its colour does: full, notched
 * where it failed, hatched where it was aborted, hollow where it has not ended.
 */
export function RunBarShape(props: {
  state: RunState;
  /** Share of the height that is there. */
  height: number;
}) {
  const { state, height } = props;
  const classes = useStyles();
  return (
    <span
      className={`${classes.root} ${classes[state] ?? classes.unknown}`}
      style={{ height: `${height * 100}%` }}
      data-state={state}
    />
  );
}
