import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import Typography from '@material-ui/core/Typography';
import { raciTranslationRef } from '../../translation';

/** The last step: it was asked, and what happens next. */
export function AskedStep(props: { toName: string; onClose: () => void }) {
  const { toName, onClose } = props;
  const { t } = useTranslationRef(raciTranslationRef);
  return (
    <>
      <DialogContent role="status">
        <Typography variant="body1">
          {t('handover.asked', { name: toName })}
        </Typography>
        <Typography variant="body2" color="textSecondary">
          {t('handover.askedMore')}
        </Typography>
      </DialogContent>
      <DialogActions>
        <Button color="primary" variant="contained" onClick={onClose}>
          {t('handover.close')}
        </Button>
      </DialogActions>
    </>
  );
}
