import { CopyTextButton } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import { keyboardScroll } from '@waymark/plugin-page-parts-react';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    alignItems: 'flex-start',
    justifyContent: 'space-between',
    margin: theme.spacing(1, 0, 2),
    padding: theme.spacing(0.5, 0.5, 0.5, 2),
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
    backgroundColor: theme.palette.background.paper,
  },
  lines: {
    margin: theme.spacing(1, 0),
    minWidth: 0,
    overflowX: 'auto',
    fontFamily: 'monospace',
    fontSize: theme.typography.body2.fontSize,
    color: theme.palette.text.primary,
  },
}));

/** Lines to copy into a file. */
export function ConfigLines(props: { text: string }) {
  const { text } = props;
  const classes = useStyles();
  return (
    <div className={classes.root}>
      <pre className={classes.lines} {...keyboardScroll}>
        {text}
      </pre>
      <CopyTextButton text={text} />
    </div>
  );
}
