import { useTranslationRef } from '@backstage/frontend-plugin-api';
import InputAdornment from '@material-ui/core/InputAdornment';
import TextField from '@material-ui/core/TextField';
import SearchIcon from '@material-ui/icons/Search';
import { makeStyles } from '@material-ui/core/styles';
import type {
  LineageNode,
  LineageNodeType,
} from '@waymark/plugin-lineage-common';
import { useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { lineageTranslationRef } from '../../translation';
import { Choice } from '../layout/Choice';
import { NODE_TYPES } from '../view/viewState';
import { NodeOptions } from './NodeOptions';
import { useNodeSearch } from './useNodeSearch';

const MAX_SEARCH_LENGTH = 200;
let pickers = 0;

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1),
    width: '100%',
  },
  field: { position: 'relative', flex: `1 1 ${theme.spacing(28)}px` },
}));

/**
 * A search over everything that lineage knows: type, arrow keys, Enter (the
 * combobox pattern of WAI-ARIA).
 */
export function NodePicker(props: { onPick: (node: LineageNode) => void }) {
  const { onPick } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(lineageTranslationRef);
  const [id] = useState(() => `lineage-picker-${pickers++}`);
  const [words, setWords] = useState('');
  const [type, setType] = useState<LineageNodeType | ''>('');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const field = useRef<HTMLDivElement>(null);
  const types = useMemo(() => (type ? [type] : []), [type]);
  const search = useNodeSearch({ words, types });
  // Nobody can choose what has no name.
  const items = search.items.filter(({ masked }) => !masked);
  const shown = open && words.trim() !== '';

  const pick = (node: LineageNode) => {
    setOpen(false);
    setWords('');
    setActive(-1);
    onPick(node);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      setOpen(false);
    } else if (event.key === 'Enter') {
      const node = items[active] ?? (items.length === 1 ? items[0] : undefined);
      if (shown && node) {
        event.preventDefault();
        pick(node);
      }
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setOpen(true);
      const step = event.key === 'ArrowDown' ? 1 : -1;
      const count = items.length;
      setActive(at =>
        count === 0
          ? -1
          : (at + step + (at < 0 && step < 0 ? 1 : 0) + count) % count,
      );
    }
  };

  return (
    <div className={classes.root}>
      <div
        className={classes.field}
        ref={field}
        onBlur={event => {
          if (!field.current?.contains(event.relatedTarget as Node | null)) {
            setOpen(false);
          }
        }}
      >
        <TextField
          fullWidth
          size="small"
          variant="outlined"
          placeholder={t('explorer.picker.placeholder')}
          value={words}
          onChange={event => {
            setWords(event.target.value);
            setActive(-1);
            setOpen(true);
          }}
          onFocus={() => setOpen(true)}
          onKeyDown={onKeyDown}
          inputProps={{
            role: 'combobox',
            maxLength: MAX_SEARCH_LENGTH,
            autoComplete: 'off',
            'aria-label': t('explorer.picker.label'),
            'aria-autocomplete': 'list',
            'aria-expanded': shown,
            'aria-controls': shown ? `${id}-list` : undefined,
            'aria-activedescendant':
              shown && items[active] ? `${id}-${active}` : undefined,
          }}
          InputProps={{
            startAdornment: (
              <InputAdornment position="start">
                <SearchIcon fontSize="small" />
              </InputAdornment>
            ),
          }}
        />
        {shown && (
          <NodeOptions
            id={id}
            search={{ ...search, items }}
            active={active}
            onPick={pick}
          />
        )}
      </div>
      <Choice
        label={t('explorer.picker.type')}
        value={type}
        options={[
          { value: '', text: t('explorer.picker.anyType') },
          ...NODE_TYPES.map(name => ({
            value: name,
            text: t(`nodeType.${name}.many`),
          })),
        ]}
        onChoose={setType}
      />
    </div>
  );
}
