import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import Typography from '@material-ui/core/Typography';
import type { ChangeProposal } from '@waymark/plugin-raci-common';
import { raciTranslationRef } from '../../translation';
import { ProposalResult } from '../change/ProposalResult';

/** Where the change is now. */
export function ProposedStep(props: {
  proposal: ChangeProposal;
  onClose: () => void;
}) {
  const { proposal, onClose } = props;
  const { t } = useTranslationRef(raciTranslationRef);
  return (
    <>
      <DialogContent role="status">
        <Typography variant="subtitle1" component="h3">
          {t('edit.proposed')}
        </Typography>
        <ProposalResult proposal={proposal} />
      </DialogContent>
      <DialogActions>
        <Button color="primary" variant="contained" onClick={onClose}>
          {t('edit.close')}
        </Button>
      </DialogActions>
    </>
  );
}
