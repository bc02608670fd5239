import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { JsonValue } from '@backstage/types';
import TextField from '@material-ui/core/TextField';
import { useState } from 'react';
import { goldenPathsTranslationRef } from '../../translation';
import { titleOf, useFieldId, useHelp, type QuestionProps } from './question';

/** An answer that no simple field is made for, as JSON. */
export function JsonField(props: QuestionProps) {
  const { path, required, value, problems, onAnswer } = props;
  const { t } = useTranslationRef(goldenPathsTranslationRef);
  const id = useFieldId();
  const help = useHelp()(props);
  const label = `${titleOf(props)} (${t('update.questions.json')})`;
  const [text, setText] = useState(() =>
    value === undefined ? '' : JSON.stringify(value, null, 2),
  );
  return (
    <TextField
      id={id}
      fullWidth
      multiline
      minRows={3}
      variant="outlined"
      required={required}
      label={label}
      helperText={help}
      error={problems[path] !== undefined}
      value={text}
      onChange={event => {
        setText(event.target.value);
        onAnswer(readJson(event.target.value));
      }}
      InputLabelProps={{ shrink: true }}
      inputProps={{ 'aria-label': label }}
    />
  );
}

/** What was written; as a text where that is no JSON, which is checked then. */
function readJson(text: string): JsonValue | undefined {
  if (text.trim() === '') {
    return undefined;
  }
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    return text;
  }
}
