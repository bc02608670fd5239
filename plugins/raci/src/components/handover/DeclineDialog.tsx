import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import TextField from '@material-ui/core/TextField';
import type { Handover } from '@waymark/plugin-raci-common';
import { useState } from 'react';
import { ConfirmDialog } from '@waymark/plugin-page-parts-react';
import { raciApiRef } from '../../api';
import { raciTranslationRef } from '../../translation';

/** What the backend takes of an answer. */
const MAX_ANSWER = 2_000;

/** Saying no, with a word about why for whoever asked. */
export function DeclineDialog(props: {
  handover: Handover;
  onClose: () => void;
  onDone: (handover: Handover) => void;
}) {
  const { handover, onClose, onDone } = props;
  const api = useApi(raciApiRef);
  const { t } = useTranslationRef(raciTranslationRef);
  const [words, setWords] = useState('');
  return (
    <ConfirmDialog
      title={t('handover.decline.title')}
      confirm={t('handover.decline.confirm')}
      onClose={onClose}
      onConfirm={async () => {
        const reason = words.trim();
        onDone(
          await api.declineHandover(handover.id, reason ? { reason } : {}),
        );
      }}
    >
      <TextField
        fullWidth
        multiline
        minRows={2}
        variant="outlined"
        label={t('handover.decline.reason')}
        helperText={t('handover.decline.reasonHelp')}
        value={words}
        onChange={event => setWords(event.target.value)}
        InputLabelProps={{ shrink: true }}
        inputProps={{
          maxLength: MAX_ANSWER,
          'aria-label': t('handover.decline.reason'),
        }}
      />
    </ConfirmDialog>
  );
}
