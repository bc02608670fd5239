import TextField from '@material-ui/core/TextField';

/** One of a few values, chosen in the browser's own way. */
export function SelectField(props: {
  label: string;
  helperText?: string;
  error?: boolean;
  value: string;
  choices: readonly { value: string; label: string }[];
  onChoose: (value: string) => void;
}) {
  const { label, helperText, error, value, choices, onChoose } = props;
  return (
    <TextField
      select
      fullWidth
      size="small"
      variant="outlined"
      label={label}
      helperText={helperText}
      error={error}
      value={value}
      onChange={event => onChoose(event.target.value)}
      InputLabelProps={{ shrink: true }}
      SelectProps={{ native: true }}
      inputProps={{ 'aria-label': label }}
    >
      {choices.map(choice => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </TextField>
  );
}
