import { useTranslationRef } from '@backstage/frontend-plugin-api';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import { ConfirmDialog } from '@waymark/plugin-page-parts-react';
import { useState } from 'react';
import { maturityTranslationRef } from '../../translation';

/** What the backend takes of the words of an answer. */
const MAX_WORDS = 2_000;

/** Asks once more before a waiver is answered, with words where they are kept. */
export function AnswerDialog(props: {
  title: string;
  text: string;
  confirm: string;
  withWords: boolean;
  onClose: () => void;
  onConfirm: (words: string | undefined) => Promise<void>;
}) {
  const { title, text, confirm, withWords, onClose, onConfirm } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const [words, setWords] = useState('');
  return (
    <ConfirmDialog
      title={title}
      confirm={confirm}
      onClose={onClose}
      onConfirm={() => onConfirm(words.trim() || undefined)}
    >
      <Typography variant="body2" paragraph>
        {text}
      </Typography>
      {withWords && (
        <TextField
          fullWidth
          multiline
          minRows={2}
          variant="outlined"
          label={t('waiver.words')}
          helperText={t('waiver.wordsHelp')}
          value={words}
          onChange={event => setWords(event.target.value)}
          InputLabelProps={{ shrink: true }}
          inputProps={{
            maxLength: MAX_WORDS,
            'aria-label': t('waiver.words'),
          }}
        />
      )}
    </ConfirmDialog>
  );
}
