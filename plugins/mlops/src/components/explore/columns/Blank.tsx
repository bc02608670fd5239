import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(theme => ({
  root: { color: theme.palette.text.disabled },
}));

/** The mark of a cell that has nothing to say. Not read out. */
export function Blank() {
  const classes = useStyles();
  return (
    <span className={classes.root} aria-hidden>
      –
    </span>
  );
}
