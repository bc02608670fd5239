import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import type { Handover } from '@waymark/plugin-raci-common';
import { ConfirmDialog } from '@waymark/plugin-page-parts-react';
import { raciApiRef } from '../../api';
import { raciTranslationRef } from '../../translation';

/** Ending a hand-over that is no longer wanted. */
export function WithdrawDialog(props: {
  handover: Handover;
  onClose: () => void;
  onDone: (handover: Handover) => void;
}) {
  const { handover, onClose, onDone } = props;
  const api = useApi(raciApiRef);
  const { t } = useTranslationRef(raciTranslationRef);
  return (
    <ConfirmDialog
      title={t('handover.withdraw.title')}
      confirm={t('handover.withdraw.confirm')}
      onClose={onClose}
      onConfirm={async () => onDone(await api.withdrawHandover(handover.id))}
    >
      <Typography variant="body2">{t('handover.withdraw.text')}</Typography>
    </ConfirmDialog>
  );
}
