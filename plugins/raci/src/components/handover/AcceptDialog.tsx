import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEntityPresentation } from '@backstage/plugin-catalog-react';
import type { Handover, HandoverRequest } from '@waymark/plugin-raci-common';
import { useMemo } from 'react';
import { ConfirmDialog } from '@waymark/plugin-page-parts-react';
import { raciApiRef } from '../../api';
import { raciTranslationRef } from '../../translation';
import { HandoverChanges } from './HandoverChanges';

/** Taking over, with the exact change that follows from it. */
export function AcceptDialog(props: {
  handover: Handover;
  onClose: () => void;
  onDone: (handover: Handover) => void;
}) {
  const { handover, onClose, onDone } = props;
  const api = useApi(raciApiRef);
  const { t } = useTranslationRef(raciTranslationRef);
  const { primaryTitle: fromName } = useEntityPresentation(handover.from);
  const { primaryTitle: toName } = useEntityPresentation(handover.to);
  const request = useMemo(() => toRequest(handover), [handover]);
  return (
    <ConfirmDialog
      wide
      title={t('handover.accept.title', { name: fromName })}
      confirm={t('handover.accept.confirm')}
      onClose={onClose}
      onConfirm={async () => onDone(await api.acceptHandover(handover.id))}
    >
      <HandoverChanges request={request} toName={toName} />
    </ConfirmDialog>
  );
}

function toRequest(handover: Handover): HandoverRequest {
  const { from, to, items, inherited } = handover;
  return {
    from,
    to,
    items: items
      .filter(({ obsolete }) => !obsolete)
      .map(({ entityRef, activity, role }) => ({ entityRef, activity, role })),
    ...(inherited && { inherited }),
  };
}
