import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import type { Handover, HandoverRequest } from '@waymark/plugin-raci-common';
import { ActionError, useAction } from '@waymark/plugin-page-parts-react';
import { raciApiRef } from '../../api';
import { raciTranslationRef } from '../../translation';
import { HandoverChanges } from './HandoverChanges';

/** The second step: what exactly would change, then the question. */
export function CheckStep(props: {
  request: HandoverRequest;
  toName: string;
  onBack: () => void;
  onAsked: (handover: Handover) => void;
}) {
  const { request, toName, onBack, onAsked } = props;
  const api = useApi(raciApiRef);
  const { t } = useTranslationRef(raciTranslationRef);
  const { working, error, run } = useAction();
  return (
    <>
      <DialogContent>
        <HandoverChanges request={request} toName={toName} />
        <ActionError error={error} />
      </DialogContent>
      <DialogActions>
        <Button onClick={onBack} disabled={working}>
          {t('handover.back')}
        </Button>
        <Button
          color="primary"
          variant="contained"
          disabled={working}
          onClick={() =>
            run(async () => onAsked(await api.createHandover(request)))
          }
        >
          {working ? t('handover.asking') : t('handover.ask', { name: toName })}
        </Button>
      </DialogActions>
    </>
  );
}
