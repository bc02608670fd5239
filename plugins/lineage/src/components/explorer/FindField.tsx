import { useTranslationRef } from '@backstage/frontend-plugin-api';
import IconButton from '@material-ui/core/IconButton';
import InputAdornment from '@material-ui/core/InputAdornment';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import ClearIcon from '@material-ui/icons/Clear';
import NextIcon from '@material-ui/icons/NavigateNext';
import SearchIcon from '@material-ui/icons/Search';
import { makeStyles } from '@material-ui/core/styles';
import { useEffect, useRef, useState } from 'react';
import { lineageTranslationRef } from '../../translation';

const DEBOUNCE_MS = 200;
const MAX_LENGTH = 200;

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
    flex: `1 1 ${theme.spacing(28)}px`,
    maxWidth: theme.spacing(52),
  },
  field: { flex: 1, minWidth: theme.spacing(20) },
}));

/** Marks nodes of the picture; Enter goes from one match to the next. */
export function FindField(props: {
  search?: string;
  /** Ids of the nodes that match, in the order of the picture. */
  matches: readonly string[];
  selected?: string;
  onSearch: (words: string) => void;
  onSelect: (node: string) => void;
}) {
  const { search = '', matches, selected, onSearch, onSelect } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(lineageTranslationRef);
  const [text, setText] = useState(search);
  const asked = useRef(search);
  const latest = useRef(onSearch);
  latest.current = onSearch;

  // The address changed by other means: another root, a link.
  useEffect(() => {
    if (search !== asked.current) {
      asked.current = search;
      setText(search);
    }
  }, [search]);
  useEffect(() => {
    if (text.trim() === asked.current) {
      return undefined;
    }
    const timer = setTimeout(() => {
      asked.current = text.trim();
      latest.current(asked.current);
    }, DEBOUNCE_MS);
    return () => clearTimeout(timer);
  }, [text]);

  const at = selected === undefined ? -1 : matches.indexOf(selected);
  const next = () => {
    if (matches.length > 0) {
      onSelect(matches[(at + 1) % matches.length]);
    }
  };
  return (
    <div className={classes.root}>
      <TextField
        size="small"
        variant="outlined"
        className={classes.field}
        placeholder={t('explorer.toolbar.findPlaceholder')}
        value={text}
        onChange={event => setText(event.target.value)}
        onKeyDown={event => {
          if (event.key === 'Enter') {
            next();
          }
        }}
        inputProps={{
          role: 'searchbox',
          maxLength: MAX_LENGTH,
          'aria-label': t('explorer.toolbar.find'),
        }}
        InputProps={{
          startAdornment: (
            <InputAdornment position="start">
              <SearchIcon fontSize="small" />
            </InputAdornment>
          ),
          endAdornment: text && (
            <InputAdornment position="end">
              <IconButton
                size="small"
                edge="end"
                aria-label={t('explorer.toolbar.clearFind')}
                onClick={() => setText('')}
              >
                <ClearIcon fontSize="small" />
              </IconButton>
            </InputAdornment>
          ),
        }}
      />
      {search && (
        <>
          <Typography variant="caption" role="status">
            {at >= 0
              ? t('explorer.toolbar.foundOf', {
                  at: at + 1,
                  total: matches.length,
                })
              : t('explorer.toolbar.found', { count: matches.length })}
          </Typography>
          <IconButton
            size="small"
            aria-label={t('explorer.toolbar.next')}
            disabled={matches.length === 0}
            onClick={next}
          >
            <NextIcon />
          </IconButton>
        </>
      )}
    </div>
  );
}
