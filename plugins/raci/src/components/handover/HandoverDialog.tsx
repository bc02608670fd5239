import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEntityPresentation } from '@backstage/plugin-catalog-react';
import Dialog from '@material-ui/core/Dialog';
import DialogTitle from '@material-ui/core/DialogTitle';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import { useTheme } from '@material-ui/core/styles';
import type {
  Handover,
  HandoverItem,
  HandoverRequest,
  RaciOrigin,
} from '@waymark/plugin-raci-common';
import { useMemo, useState } from 'react';
import type { FoundParty } from '@waymark/plugin-page-parts-react';
import { raciTranslationRef } from '../../translation';
import { AskedStep } from './AskedStep';
import { CheckStep } from './CheckStep';
import { FillStep, type HandoverDraft } from './FillStep';

/** Duties to hand over. */
export interface HandoverDialogProps {
  open: boolean;
  onClose: () => void;
  /** Who holds them now. */
  from: string;
  /** These duties; with where they come from, as far as that is known. */
  items?: (Pick<HandoverItem, 'entityRef' | 'activity' | 'role'> & {
    origin?: RaciOrigin;
  })[];
  /** Everything that `from` holds directly, in place of `items`. */
  all?: boolean;
  /** It was asked for. */
  onAsked?: (handover: Handover) => void;
}

let dialogs = 0;

/**
 * Offers duties to somebody else in three steps: to whom and why; what exactly
 * would change; asked.
 */
export function HandoverDialog(props: HandoverDialogProps) {
  const { open, onClose } = props;
  const theme = useTheme();
  const [id] = useState(() => `raci-handover-${dialogs++}`);
  const { t } = useTranslationRef(raciTranslationRef);
  const small = useMediaQuery(theme.breakpoints.down('xs'));
  return (
    <Dialog
      open={open}
      onClose={onClose}
      fullWidth
      maxWidth="md"
      fullScreen={small}
      aria-labelledby={id}
    >
      <DialogTitle id={id}>{t('handover.title')}</DialogTitle>
      {/* Opened again, it starts anew. */}
      {open && <Steps {...props} />}
    </Dialog>
  );
}

function Steps(props: HandoverDialogProps) {
  const { from, items, all = false, onClose, onAsked } = props;
  const { primaryTitle: fromName } = useEntityPresentation(from);
  const [draft, setDraft] = useState<HandoverDraft>({
    reason: '',
    inherited: all ? 'origin' : 'entity',
  });
  const [checked, setChecked] = useState<FoundParty>();
  const [asked, setAsked] = useState<Handover>();
  const request = useMemo(
    () => checked && toRequest({ from, items, all, draft, to: checked.ref }),
    [from, items, all, draft, checked],
  );
  if (asked && checked) {
    return <AskedStep toName={checked.title} onClose={onClose} />;
  }
  if (request && checked) {
    return (
      <CheckStep
        request={request}
        toName={checked.title}
        onBack={() => setChecked(undefined)}
        onAsked={handover => {
          setAsked(handover);
          onAsked?.(handover);
        }}
      />
    );
  }
  return (
    <FillStep
      from={from}
      fromName={fromName}
      items={items ?? []}
      all={all}
      draft={draft}
      onChange={setDraft}
      onCancel={onClose}
      onNext={setChecked}
    />
  );
}

function toRequest(options: {
  from: string;
  to: string;
  items: HandoverDialogProps['items'];
  all: boolean;
  draft: HandoverDraft;
}): HandoverRequest {
  const { from, to, items = [], all, draft } = options;
  const reason = draft.reason.trim();
  return {
    from,
    to,
    ...(reason && { reason }),
    ...(all
      ? { all: true }
      : {
          items: items.map(({ entityRef, activity, role }) => ({
            entityRef,
            activity,
            role,
          })),
        }),
    inherited: draft.inherited,
  };
}
