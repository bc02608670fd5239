import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(theme => ({
  track: {
    width: theme.spacing(14),
    height: theme.spacing(1),
    marginTop: theme.spacing(1),
    borderRadius: theme.shape.borderRadius,
    backgroundColor: theme.palette.action.hover,
  },
  bar: {
    height: '100%',
    borderRadius: theme.shape.borderRadius,
    backgroundColor: theme.palette.text.secondary,
  },
}));

/** How much somebody carries beside the one who carries most; 0 to 1. */
export function LoadBar({ share }: { share: number }) {
  const classes = useStyles();
  return (
    <div className={classes.track} aria-hidden>
      <div className={classes.bar} style={{ width: `${100 * share}%` }} />
    </div>
  );
}
