import { makeStyles } from '@material-ui/core/styles';
import type { RunState } from '@waymark/plugin-mlops-common';
import { RelativeTime } from '@waymark/plugin-page-parts-react';
import { RunStateLabel } from '../../runs/RunStateLabel';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'inline-flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0, 1),
  },
  time: { color: theme.palette.text.secondary },
}));

/** How a run stands, and since when. */
export function RunStateSince(props: { state: RunState; at?: string }) {
  const { state, at } = props;
  const classes = useStyles();
  return (
    <span className={classes.root}>
      <RunStateLabel state={state} />
      {at && (
        <span className={classes.time}>
          <RelativeTime at={at} />
        </span>
      )}
    </span>
  );
}
