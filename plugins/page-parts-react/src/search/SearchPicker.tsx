import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { MAX_SEARCH_LENGTH } from './maxSearchLength';
import { PickerOptions, type PickerWords } from './PickerOptions';
import { useFoundItems, type FindItems } from './useFoundItems';

let pickers = 0;

const useStyles = makeStyles({ root: { position: 'relative', minWidth: 0 } });

/** @public */
export interface SearchPickerProps<T> {
  /** Names the field, read out. */
  label: string;
  /** Seen above the field; nothing is without it. */
  shownLabel?: string;
  placeholder?: string;
  helperText?: string;
  /** At the beginning of the field, such as an `InputAdornment`. */
  start?: ReactNode;
  /** What the list says. */
  words: PickerWords;
  /** Asks for items; asked again when it is another function, so keep it. */
  find: FindItems<T>;
  /** False for what cannot be chosen, such as what is already. */
  accepts?: (item: T) => boolean;
  /** A text of its own for each item, such as its ref. */
  keyOf: (item: T) => string;
  onPick: (item: T) => void;
  /** How an item is shown in the list; no links or buttons. */
  children: (item: T) => ReactNode;
}

/**
 * Finds one of many: type, arrow keys, Enter (the combobox pattern of
 * WAI-ARIA). Only what was found can be chosen; the field is empty again then.
 * @public
 */
export function SearchPicker<T>(props: SearchPickerProps<T>) {
  const { label, shownLabel, placeholder, helperText, start } = props;
  const { words, find, accepts = () => true, keyOf, onPick, children } = props;
  const classes = useStyles();
  const [id] = useState(() => `search-picker-${pickers++}`);
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const root = useRef<HTMLDivElement>(null);
  const found = useFoundItems(text, find);
  const items = found.items.filter(accepts);
  const shown = open && text.trim() !== '';

  const pick = (item: T) => {
    setOpen(false);
    setText('');
    setActive(-1);
    onPick(item);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && shown) {
      // Closes the list, not the dialog around it.
      event.stopPropagation();
      setOpen(false);
    } else if (event.key === 'Enter') {
      // Chooses, and never sends the form around it.
      event.preventDefault();
      // What is marked is meant, even while more is being looked for; what is
      // there alone only when it stays alone.
      const only =
        items.length === 1 && !found.searching ? items[0] : undefined;
      const item = items[active] ?? only;
      if (shown && item) {
        pick(item);
      }
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setOpen(true);
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setActive(at => moved(at, step, items.length));
    }
  };

  return (
    <div
      className={classes.root}
      ref={root}
      onBlur={event => {
        if (!root.current?.contains(event.relatedTarget as Node | null)) {
          setOpen(false);
        }
      }}
    >
      <TextField
        fullWidth
        size="small"
        variant="outlined"
        label={shownLabel}
        placeholder={placeholder}
        helperText={helperText}
        value={text}
        onChange={event => {
          setText(event.target.value);
          setActive(-1);
          setOpen(true);
        }}
        onFocus={() => setOpen(true)}
        onKeyDown={onKeyDown}
        InputLabelProps={{ shrink: true }}
        InputProps={{ startAdornment: start }}
        inputProps={{
          role: 'combobox',
          maxLength: MAX_SEARCH_LENGTH,
          autoComplete: 'off',
          'aria-label': label,
          'aria-autocomplete': 'list',
          'aria-expanded': shown,
          'aria-controls': shown ? `${id}-list` : undefined,
          'aria-activedescendant':
            shown && items[active] ? `${id}-${active}` : undefined,
        }}
      />
      {shown && (
        <PickerOptions
          id={id}
          found={{ ...found, items }}
          active={active}
          words={words}
          keyOf={keyOf}
          onPick={pick}
        >
          {children}
        </PickerOptions>
      )}
    </div>
  );
}

/** The next option, around the ends of the list; -1 where there is none. */
function moved(at: number, step: 1 | -1, count: number): number {
  if (count === 0) {
    return -1;
  }
  // Upwards from no option is the last one.
  const from = at < 0 && step < 0 ? 0 : at;
  return (from + step + count) % count;
}
