import { makeStyles } from '@material-ui/core/styles';
import type { ReactNode } from 'react';
import { moveByArrows } from './moveByArrows';

const useStyles = makeStyles(theme => ({
  button: {
    display: 'inline-block',
    maxWidth: '100%',
    padding: theme.spacing(0.5, 0),
    border: 'none',
    background: 'none',
    color: theme.palette.link,
    font: 'inherit',
    textAlign: 'left',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    cursor: 'pointer',
    '&:hover': { textDecoration: 'underline' },
    '&:focus-visible': {
      outline: `2px solid ${theme.palette.primary.main}`,
      outlineOffset: -2,
    },
  },
}));

/** Opens the details of a record. Found by the arrow keys of the list. */
export function RecordButton(props: {
  /** Read out, since the text alone does not say that it opens. */
  label: string;
  onOpen: () => void;
  children: ReactNode;
}) {
  const { label, onOpen, children } = props;
  const classes = useStyles();
  return (
    <button
      type="button"
      className={classes.button}
      aria-label={label}
      aria-haspopup="dialog"
      data-record
      onClick={onOpen}
      onKeyDown={moveByArrows}
    >
      {children}
    </button>
  );
}
