import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import { makeStyles, useTheme } from '@material-ui/core/styles';
import { useState, type ReactNode } from 'react';
import { SearchField } from '../search/SearchField';
import { pagePartsTranslationRef } from '../translation';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1.5),
    marginBottom: theme.spacing(2),
  },
  search: { flex: '2 1 240px', minWidth: 0 },
}));

/**
 * What narrows a list: words, and fields that a phone keeps behind a button,
 * since a screen of fields above what they narrow would hide it there.
 * @public
 */
export function FilterBar(props: {
  /** The words that are searched for. */
  q: string | undefined;
  onSearch: (q: string | undefined) => void;
  /** What the search field is for. */
  searchLabel: string;
  /** How many fields narrow now, the words aside. */
  count: number;
  /** Lets go of all filters, the words too. */
  onClear: () => void;
  /** The fields. */
  children: ReactNode;
}) {
  const { q, onSearch, searchLabel, count, onClear, children } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(pagePartsTranslationRef);
  const phone = useMediaQuery(useTheme().breakpoints.down('xs'));
  const [open, setOpen] = useState(false);
  return (
    <div className={classes.root} role="search" aria-label={t('filters.label')}>
      <div className={classes.search}>
        <SearchField
          q={q}
          label={searchLabel}
          placeholder={searchLabel}
          onSearch={words => onSearch(words || undefined)}
        />
      </div>
      {phone && (
        <Button
          size="small"
          variant="outlined"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {t('filters.toggle', { count })}
        </Button>
      )}
      {(!phone || open) && children}
      {(count > 0 || q !== undefined) && (
        <Button size="small" onClick={onClear}>
          {t('filters.clear')}
        </Button>
      )}
    </div>
  );
}
