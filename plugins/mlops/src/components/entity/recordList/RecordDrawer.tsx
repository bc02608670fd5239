import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Drawer from '@material-ui/core/Drawer';
import IconButton from '@material-ui/core/IconButton';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import CloseIcon from '@material-ui/icons/Close';
import { keyboardScroll } from '@waymark/plugin-page-parts-react';
import type { ReactNode } from 'react';
import { mlopsTranslationRef } from '../../../translation';

const useStyles = makeStyles(theme => ({
  paper: {
    width: `min(100vw, ${theme.spacing(90)}px)`,
    display: 'flex',
    flexDirection: 'column',
  },
  head: {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(1),
    padding: theme.spacing(1, 1, 1, 2),
    borderBottom: `1px solid ${theme.palette.divider}`,
  },
  title: {
    flex: 1,
    minWidth: 0,
    overflowWrap: 'anywhere',
    maxHeight: theme.spacing(12),
    overflow: 'hidden',
  },
  content: {
    flex: 1,
    overflowY: 'auto',
    padding: theme.spacing(2),
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(3),
  },
}));

/** Everything about one record, beside the list. */
export function RecordDrawer(props: {
  title: string;
  close: () => void;
  /** Beside the title, such as the way to it in its source. */
  actions?: ReactNode;
  children: ReactNode;
}) {
  const { title, close, actions, children } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  return (
    <Drawer
      open
      anchor="right"
      onClose={close}
      classes={{ paper: classes.paper }}
      PaperProps={{
        role: 'dialog',
        'aria-modal': true,
        'aria-label': title,
      }}
    >
      <div className={classes.head}>
        <Typography
          variant="h6"
          component="h3"
          className={classes.title}
          dir="auto"
        >
          {title}
        </Typography>
        {actions}
        <IconButton onClick={close} aria-label={t('entity.records.close')}>
          <CloseIcon />
        </IconButton>
      </div>
      <div
        className={classes.content}
        role="group"
        aria-label={title}
        {...keyboardScroll}
      >
        {children}
      </div>
    </Drawer>
  );
}
