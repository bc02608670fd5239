import Tooltip from '@material-ui/core/Tooltip';
import { makeStyles } from '@material-ui/core/styles';
import type { ReactNode } from 'react';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'inline-block',
    padding: theme.spacing(0, 0.75),
    border: `1px solid ${theme.palette.text.secondary}`,
    borderRadius: theme.shape.borderRadius,
    color: theme.palette.text.primary,
    fontSize: theme.typography.caption.fontSize,
    lineHeight: 1.6,
    whiteSpace: 'nowrap',
  },
  dashed: { borderStyle: 'dashed' },
  dotted: { borderStyle: 'dotted', color: theme.palette.text.secondary },
}));

/**
 * A word that marks a row, such as "Stale". The line around it is that of the
 * edge in the picture; the word says the same.
 */
export function Mark(props: {
  line?: 'dashed' | 'dotted';
  explanation?: string;
  children: ReactNode;
}) {
  const { line, explanation, children } = props;
  const classes = useStyles();
  const mark = (
    <span className={`${classes.root} ${line ? classes[line] : ''}`}>
      {children}
    </span>
  );
  return explanation ? <Tooltip title={explanation}>{mark}</Tooltip> : mark;
}
