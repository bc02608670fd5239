import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import type { ReactNode } from 'react';
import { mlopsTranslationRef } from '../../../translation';
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
  name: string;
  onOpen: () => void;
  children: ReactNode;
}) {
  const { name, onOpen, children } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  return (
    <button
      type="button"
      className={classes.button}
      aria-label={t('entity.list.details', { name })}
      aria-haspopup="dialog"
      data-record
      onClick={onOpen}
      onKeyDown={moveByArrows}
    >
      {children}
    </button>
  );
}
