import type { Entity } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Dialog from '@material-ui/core/Dialog';
import DialogTitle from '@material-ui/core/DialogTitle';
import Typography from '@material-ui/core/Typography';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import { useTheme } from '@material-ui/core/styles';
import {
  readRaciDraft,
  writeRaciDraft,
  type ChangeProposal,
  type EntityRaciDetail,
} from '@waymark/plugin-raci-common';
import { useMemo, useState } from 'react';
import {
  ConfirmDialog,
  useUnsavedGuard,
} from '@waymark/plugin-page-parts-react';
import { raciTranslationRef } from '../../translation';
import { FormStep } from './FormStep';
import { ProposedStep } from './ProposedStep';
import { ReviewStep } from './ReviewStep';
import { usePreview } from './usePreview';

let dialogs = 0;

/**
 * Changes who acts for an entity: a form that shows what comes of it, the
 * exact change, and where it was proposed. What is written is not lost
 * without asking.
 */
export function EditDialog(props: {
  entity: Entity;
  raci: EntityRaciDetail;
  onClose: () => void;
}) {
  const { entity, raci, onClose } = props;
  const theme = useTheme();
  const [id] = useState(() => `raci-edit-${dialogs++}`);
  const { t } = useTranslationRef(raciTranslationRef);
  const small = useMediaQuery(theme.breakpoints.down('sm'));
  // Read once: what is being written stays when the page asks again.
  const [initial] = useState(() =>
    readRaciDraft(entity.spec?.raci, {
      namespace: entity.metadata.namespace ?? 'default',
      known: raci.activities.map(({ activity }) => activity),
    }),
  );
  const [draft, setDraft] = useState(initial);
  const [step, setStep] = useState<'form' | 'review'>('form');
  const [leaving, setLeaving] = useState(false);
  const [proposal, setProposal] = useState<ChangeProposal>();
  const declaration = useMemo(() => writeRaciDraft(draft), [draft]);
  const changed =
    JSON.stringify(declaration) !== JSON.stringify(writeRaciDraft(initial));
  const unsaved = changed && !proposal;
  const preview = usePreview(raci.entityRef, declaration);
  useUnsavedGuard(unsaved);
  const close = () => (unsaved ? setLeaving(true) : onClose());

  return (
    <Dialog
      open
      onClose={close}
      fullWidth
      maxWidth="lg"
      fullScreen={small}
      aria-labelledby={id}
    >
      <DialogTitle id={id}>
        {t('edit.title', { name: raci.title ?? raci.entityRef })}
      </DialogTitle>
      {proposal && <ProposedStep proposal={proposal} onClose={onClose} />}
      {!proposal && step === 'form' && (
        <FormStep
          raci={raci}
          draft={draft}
          preview={preview}
          changed={changed}
          onChange={setDraft}
          onCancel={close}
          onReview={() => setStep('review')}
        />
      )}
      {!proposal && step === 'review' && (
        <ReviewStep
          raci={raci}
          declaration={declaration}
          preview={preview}
          onBack={() => setStep('form')}
          onProposed={setProposal}
        />
      )}
      {leaving && (
        <ConfirmDialog
          title={t('edit.discard.title')}
          confirm={t('edit.discard.confirm')}
          onClose={() => setLeaving(false)}
          onConfirm={async () => onClose()}
        >
          <Typography variant="body2">{t('edit.discard.text')}</Typography>
        </ConfirmDialog>
      )}
    </Dialog>
  );
}
