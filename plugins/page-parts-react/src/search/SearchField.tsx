import { useTranslationRef } from '@backstage/frontend-plugin-api';
import IconButton from '@material-ui/core/IconButton';
import InputAdornment from '@material-ui/core/InputAdornment';
import TextField from '@material-ui/core/TextField';
import ClearIcon from '@material-ui/icons/Clear';
import SearchIcon from '@material-ui/icons/Search';
import { useEffect, useRef, useState } from 'react';
import { pagePartsTranslationRef } from '../translation';
import { MAX_SEARCH_LENGTH } from './maxSearchLength';

const DEBOUNCE_MS = 250;

/**
 * A search. Asks when the typing pauses, or at once on Enter.
 * @public
 */
export function SearchField(props: {
  q?: string;
  /** What is searched, read out. */
  label: string;
  placeholder: string;
  /** Takes the words without spaces around them; empty lets go of them. */
  onSearch: (q: string) => void;
}) {
  const { q = '', label, placeholder, onSearch } = props;
  const { t } = useTranslationRef(pagePartsTranslationRef);
  const [text, setText] = useState(q);
  const asked = useRef(q);

  const ask = (wanted: string) => {
    asked.current = wanted.trim();
    onSearch(asked.current);
  };

  // The address changed by other means: "clear filters", a link.
  useEffect(() => {
    if (q !== asked.current) {
      asked.current = q;
      setText(q);
    }
  }, [q]);

  const latestAsk = useRef(ask);
  latestAsk.current = ask;
  useEffect(() => {
    if (text.trim() === asked.current) {
      return undefined;
    }
    const timer = setTimeout(() => latestAsk.current(text), DEBOUNCE_MS);
    return () => clearTimeout(timer);
  }, [text]);

  return (
    <TextField
      fullWidth
      size="small"
      variant="outlined"
      placeholder={placeholder}
      value={text}
      onChange={event => setText(event.target.value)}
      onKeyDown={event => {
        if (event.key === 'Enter') {
          ask(text);
        }
      }}
      inputProps={{
        role: 'searchbox',
        maxLength: MAX_SEARCH_LENGTH,
        'aria-label': label,
      }}
      InputProps={{
        startAdornment: (
          <InputAdornment position="start">
            <SearchIcon fontSize="small" />
          </InputAdornment>
        ),
        endAdornment: text ? (
          <InputAdornment position="end">
            <IconButton
              size="small"
              edge="end"
              aria-label={t('search.clear')}
              onClick={() => {
                setText('');
                ask('');
              }}
            >
              <ClearIcon fontSize="small" />
            </IconButton>
          </InputAdornment>
        ) : undefined,
      }}
    />
  );
}
