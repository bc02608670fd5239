import { useTranslationRef } from '@backstage/frontend-plugin-api';
import ListItemIcon from '@material-ui/core/ListItemIcon';
import ListItemText from '@material-ui/core/ListItemText';
import MenuItem from '@material-ui/core/MenuItem';
import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import ChosenIcon from '@material-ui/icons/CheckBox';
import FreeIcon from '@material-ui/icons/CheckBoxOutlineBlank';
import { useState } from 'react';
import { pagePartsTranslationRef } from '../translation';

const useStyles = makeStyles(theme => ({
  root: { minWidth: theme.spacing(18), maxWidth: theme.spacing(30), flex: 1 },
  icon: { minWidth: theme.spacing(4) },
}));

/** One value that can be chosen. @public */
export interface Choice {
  value: string;
  label: string;
  /** How many have it. */
  count?: number;
}

let fields = 0;

/**
 * A field in which any number of values can be chosen; none means all.
 * @public
 */
export function ChoiceField(props: {
  label: string;
  choices: readonly Choice[];
  chosen: readonly string[];
  onChoose: (values: string[]) => void;
  /** How a value is called that is chosen, but not among the choices. */
  nameOf?: (value: string) => string;
}) {
  const { label, choices, chosen, onChoose, nameOf = value => value } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(pagePartsTranslationRef);
  const [id] = useState(() => `choice-${fields++}`);
  // What is chosen stays to be seen, and to be let go of, when nothing has it.
  const known = new Map(choices.map(choice => [choice.value, choice]));
  for (const value of chosen) {
    known.set(value, known.get(value) ?? { value, label: nameOf(value) });
  }
  const names = chosen.map(value => known.get(value)?.label).join(', ');
  if (known.size === 0) {
    return null;
  }
  return (
    <TextField
      select
      id={id}
      className={classes.root}
      size="small"
      variant="outlined"
      label={label}
      value={[...chosen]}
      onChange={event => onChoose([event.target.value].flat())}
      // What it belongs to is no field that a label could be for.
      InputLabelProps={{ shrink: true, htmlFor: undefined }}
      SelectProps={{
        multiple: true,
        displayEmpty: true,
        renderValue: () => names || t('choice.all'),
        SelectDisplayProps: {
          // Label and value in one: what is read out when it has the focus.
          'aria-label': t('choice.chosen', {
            label,
            values: names || t('choice.all'),
          }),
          'aria-labelledby': undefined,
        } as object,
        MenuProps: {
          getContentAnchorEl: null,
          MenuListProps: { 'aria-multiselectable': true },
        },
      }}
    >
      {[...known.values()].map(({ value, label: text, count }) => (
        <MenuItem key={value} value={value} dense>
          <ListItemIcon className={classes.icon}>
            {chosen.includes(value) ? (
              <ChosenIcon fontSize="small" color="primary" />
            ) : (
              <FreeIcon fontSize="small" />
            )}
          </ListItemIcon>
          <ListItemText
            primary={
              count === undefined
                ? text
                : t('choice.value', { text, number: count })
            }
          />
        </MenuItem>
      ))}
    </TextField>
  );
}
