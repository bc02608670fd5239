import { useTranslationRef } from '@backstage/frontend-plugin-api';
import TextField from '@material-ui/core/TextField';
import { shortRef } from '../../form/shortRef';
import { waymarkFieldsTranslationRef } from '../../translation';
import { AssetPicker } from '../asset/AssetPicker';
import { ChosenEntity } from '../asset/ChosenEntity';
import { PartyField } from '../party/PartyField';
import type { RowColumn } from './columns';

/** What the catalog takes of a line and of a text. */
const MAX_LINE = 200;
const MAX_TEXT = 5_000;

/** The control for one cell of a row. */
export function RowCell(props: {
  column: RowColumn;
  /** Says which row, read out: `Input Age: Mode`. */
  fullLabel: string;
  value: unknown;
  /** Without a label of its own, under the header of a column. */
  bare?: boolean;
  disabled: boolean;
  onChange: (value: unknown) => void;
}) {
  const { column, fullLabel, value, bare, disabled, onChange } = props;
  const { kind, title, help, choices = [], required } = column;
  const { t } = useTranslationRef(waymarkFieldsTranslationRef);
  const text = value === undefined || value === null ? '' : String(value);
  if (kind === 'party') {
    return (
      <PartyField
        label={title}
        fullLabel={fullLabel}
        helperText={help}
        value={text || undefined}
        disabled={disabled}
        onChange={onChange}
      />
    );
  }
  if (kind === 'dataset') {
    return text ? (
      <ChosenEntity
        entityRef={text}
        disabled={disabled}
        removeLabel={t('party.remove', {
          name: shortRef(text),
          label: fullLabel,
        })}
        onRemove={() => onChange(undefined)}
      />
    ) : (
      <AssetPicker
        label={fullLabel}
        shownLabel={title}
        kinds={['Dataset']}
        onPick={onChange}
      />
    );
  }
  return (
    <TextField
      fullWidth
      size="small"
      variant="outlined"
      label={bare ? undefined : title}
      helperText={bare ? undefined : help}
      required={required && !bare}
      disabled={disabled}
      select={kind === 'choice'}
      SelectProps={{ native: true }}
      multiline={kind === 'text'}
      minRows={kind === 'text' ? 2 : undefined}
      type={kind === 'number' ? 'number' : undefined}
      value={text}
      onChange={event => onChange(readValue(kind, event.target.value))}
      InputLabelProps={{ shrink: true }}
      inputProps={{
        'aria-label': fullLabel,
        'aria-required': required || undefined,
        maxLength: kind === 'text' ? MAX_TEXT : MAX_LINE,
        ...(kind === 'number' && { step: 'any' }),
      }}
    >
      {choices.map(choice => (
        <option key={choice.value} value={choice.value}>
          {choice.title}
        </option>
      ))}
    </TextField>
  );
}

function readValue(kind: RowColumn['kind'], text: string): unknown {
  if (kind !== 'number') {
    return text;
  }
  return text === '' || Number.isNaN(Number(text)) ? undefined : Number(text);
}
