import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import { useTheme } from '@material-ui/core/styles';
import { useState, type ReactNode } from 'react';
import { pagePartsTranslationRef } from '../translation';
import { ActionError } from './ActionError';
import { useAction } from './useAction';

let dialogs = 0;

/** @public */
export interface ConfirmDialogProps {
  title: string;
  /** What the button that does it says. */
  confirm: string;
  wide?: boolean;
  /** What is written is not enough yet, or too much. */
  disabled?: boolean;
  onClose: () => void;
  /** Closing is up to whoever hears of it. */
  onConfirm: () => Promise<void>;
  children: ReactNode;
}

/**
 * Asks once more before something is done, does it, and says if it failed.
 * @public
 */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const {
    title,
    confirm,
    wide = false,
    disabled = false,
    onClose,
    onConfirm,
    children,
  } = props;
  const theme = useTheme();
  const [id] = useState(() => `page-parts-confirm-${dialogs++}`);
  const { t } = useTranslationRef(pagePartsTranslationRef);
  const { working, error, run } = useAction();
  const small = useMediaQuery(theme.breakpoints.down('xs'));
  return (
    <Dialog
      open
      onClose={onClose}
      fullWidth
      maxWidth={wide ? 'md' : 'sm'}
      fullScreen={wide && small}
      aria-labelledby={id}
    >
      <DialogTitle id={id}>{title}</DialogTitle>
      <DialogContent>
        {children}
        <ActionError error={error} />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t('action.cancel')}</Button>
        <Button
          color="primary"
          variant="contained"
          disabled={disabled || working}
          onClick={() => run(onConfirm)}
        >
          {working ? t('action.working') : confirm}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
