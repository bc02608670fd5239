import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(theme => ({
  // A version may be a long hash.
  root: { minWidth: theme.spacing(15), maxWidth: theme.spacing(30) },
}));

/**
 * One of a few. The browser's own list: it is the same by keyboard, touch and
 * screen reader.
 */
export function Choice<T extends string>(props: {
  label: string;
  value: T;
  options: readonly { value: T; text: string }[];
  onChoose: (value: T) => void;
}) {
  const { label, value, options, onChoose } = props;
  const classes = useStyles();
  return (
    <TextField
      select
      size="small"
      variant="outlined"
      className={classes.root}
      label={label}
      value={value}
      onChange={event => onChoose(event.target.value as T)}
      SelectProps={{ native: true }}
      InputLabelProps={{ shrink: true }}
      inputProps={{ 'aria-label': label }}
    >
      {options.map(({ value: option, text }) => (
        <option key={option} value={option}>
          {text}
        </option>
      ))}
    </TextField>
  );
}
