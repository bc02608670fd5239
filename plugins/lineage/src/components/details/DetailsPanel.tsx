import { useTranslationRef } from '@backstage/frontend-plugin-api';
import IconButton from '@material-ui/core/IconButton';
import Typography from '@material-ui/core/Typography';
import CloseIcon from '@material-ui/icons/Close';
import { makeStyles } from '@material-ui/core/styles';
import { useEffect, useRef, type ReactNode } from 'react';
import { lineageTranslationRef } from '../../translation';

const useStyles = makeStyles(theme => ({
  root: {
    padding: theme.spacing(2),
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
    backgroundColor: theme.palette.background.paper,
    minWidth: 0,
    overflowY: 'auto',
    '&:focus-visible': {
      outline: `2px solid ${theme.palette.primary.main}`,
      outlineOffset: -2,
    },
  },
  head: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: theme.spacing(1),
    marginBottom: theme.spacing(1),
  },
  title: { flex: 1, minWidth: 0, overflowWrap: 'anywhere' },
}));

/**
 * The panel beside the picture. `focus` changes when the reader asked for it:
 * then the keyboard's focus goes there.
 */
export function DetailsPanel(props: {
  label: string;
  title: ReactNode;
  focus: number;
  onClose: () => void;
  children: ReactNode;
}) {
  const { label, title, focus, onClose, children } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(lineageTranslationRef);
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    if (focus > 0) {
      panel.current?.focus();
    }
  }, [focus]);
  const close = useRef(onClose);
  close.current = onClose;
  useEffect(() => {
    const element = panel.current;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape') {
        event.stopPropagation();
        close.current();
      }
    };
    element?.addEventListener('keydown', onKeyDown);
    return () => element?.removeEventListener('keydown', onKeyDown);
  }, []);
  return (
    <section
      ref={panel}
      className={classes.root}
      aria-label={label}
      tabIndex={-1}
    >
      <div className={classes.head}>
        <Typography variant="h6" component="h2" className={classes.title}>
          {title}
        </Typography>
        <IconButton
          size="small"
          aria-label={t('details.close')}
          onClick={onClose}
        >
          <CloseIcon />
        </IconButton>
      </div>
      {children}
    </section>
  );
}
