import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogContentText from '@material-ui/core/DialogContentText';
import DialogTitle from '@material-ui/core/DialogTitle';
import { mlopsTranslationRef } from '../../translation';

/** Asks before a full pass: it is slow, and it removes what vanished. */
export function FullRefreshDialog(props: {
  title: string;
  open: boolean;
  onConfirm(): void;
  onCancel(): void;
}) {
  const { title, open, onConfirm, onCancel } = props;
  const { t } = useTranslationRef(mlopsTranslationRef);
  const heading = t('sources.refresh.fullTitle', { source: title });
  return (
    <Dialog
      open={open}
      onClose={onCancel}
      PaperProps={{ 'aria-label': heading }}
    >
      <DialogTitle>{heading}</DialogTitle>
      <DialogContent>
        <DialogContentText>{t('sources.refresh.fullText')}</DialogContentText>
      </DialogContent>
      <DialogActions>
        <Button onClick={onCancel}>{t('sources.refresh.cancel')}</Button>
        <Button variant="contained" color="primary" onClick={onConfirm}>
          {t('sources.refresh.confirm')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
