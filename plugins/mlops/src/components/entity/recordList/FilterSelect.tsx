import Checkbox from '@material-ui/core/Checkbox';
import ListItemText from '@material-ui/core/ListItemText';
import MenuItem from '@material-ui/core/MenuItem';
import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import type { FacetCount } from '@waymark/plugin-mlops-common';
import { useLocale } from '@waymark/plugin-page-parts-react';

const useStyles = makeStyles(theme => ({
  field: {
    flex: `1 1 ${theme.spacing(18)}px`,
    maxWidth: theme.spacing(30),
    [theme.breakpoints.down('xs')]: { maxWidth: 'none' },
  },
  label: { color: theme.palette.text.primary },
  box: { padding: theme.spacing(0.5), marginRight: theme.spacing(1) },
  option: { maxWidth: '100%', '& span': { overflowWrap: 'anywhere' } },
}));

/** Chooses some of the values that a field of the records has. */
export function FilterSelect(props: {
  id: string;
  label: string;
  options: FacetCount[];
  /** The word for a value, where it is not the value itself. */
  nameOf?: (value: string) => string;
  /** A value that stands for any of them, and its name. */
  wildcard?: { value: string; name: string };
  chosen: string[];
  onChange: (chosen: string[]) => void;
}) {
  const { id, label, options, wildcard, chosen, onChange } = props;
  const classes = useStyles();
  const locale = useLocale();
  // A link may ask for a value that no record has any more.
  const gone = chosen.filter(value => !options.some(o => o.value === value));
  const all: { value: string; count?: number }[] = [
    ...(wildcard ? [{ value: wildcard.value }] : []),
    ...options,
    ...gone
      .filter(value => value !== wildcard?.value)
      .map(value => ({ value })),
  ];
  if (options.length === 0 && gone.length === 0) {
    return null;
  }
  const nameOf = (value: string) =>
    wildcard?.value === value
      ? wildcard.name
      : (props.nameOf?.(value) ?? value);
  return (
    <TextField
      select
      id={id}
      size="small"
      variant="outlined"
      className={classes.field}
      label={label}
      InputLabelProps={{ className: classes.label }}
      SelectProps={{
        multiple: true,
        renderValue: value =>
          Array.isArray(value) ? value.map(nameOf).join(', ') : null,
        MenuProps: { getContentAnchorEl: null },
      }}
      value={chosen}
      onChange={event => {
        const value: unknown = event.target.value;
        onChange(Array.isArray(value) ? value.map(String) : []);
      }}
    >
      {all.map(({ value, count }) => (
        <MenuItem key={value} value={value} dense className={classes.option}>
          <Checkbox
            size="small"
            color="primary"
            className={classes.box}
            checked={chosen.includes(value)}
            tabIndex={-1}
            inputProps={{ 'aria-hidden': true }}
          />
          <ListItemText
            primary={nameOf(value)}
            secondary={count?.toLocaleString(locale)}
            dir="auto"
          />
        </MenuItem>
      ))}
    </TextField>
  );
}
