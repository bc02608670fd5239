import { makeStyles } from '@material-ui/core/styles';
import { keyboardScroll } from '../layout/keyboardScroll';

const useStyles = makeStyles(theme => ({
  root: {
    margin: 0,
    padding: theme.spacing(1),
    overflowX: 'auto',
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
    fontFamily: 'monospace',
    fontSize: theme.typography.caption.fontSize,
    '&:focus-visible': { outline: `2px solid ${theme.palette.primary.main}` },
  },
}));

/**
 * A piece of a file, such as YAML, as it is written there. It scrolls sideways
 * by itself, by keyboard too.
 * @public
 */
export function CodeBlock(props: { label: string; text: string }) {
  const { label, text } = props;
  const classes = useStyles();
  return (
    <pre
      className={classes.root}
      role="group"
      aria-label={label}
      {...keyboardScroll}
    >
      {text}
    </pre>
  );
}
