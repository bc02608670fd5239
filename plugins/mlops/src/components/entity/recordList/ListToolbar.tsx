import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { Page } from '@waymark/plugin-mlops-common';
import {
  type CursorList,
  SearchField,
  useLocale,
} from '@waymark/plugin-page-parts-react';
import type { ReactNode } from 'react';
import { mlopsTranslationRef } from '../../../translation';
import {
  clearFilters,
  isFiltered,
  withSearch,
  type ListState,
} from './listState';
import type { ChangeList } from './useListState';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
    paddingBottom: theme.spacing(1),
  },
  search: { flex: `3 1 ${theme.spacing(30)}px` },
  counts: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0, 2),
    minHeight: theme.spacing(4),
    color: theme.palette.text.secondary,
  },
}));

/** Search, filters, columns, and how many records that leaves. */
export function ListToolbar(props: {
  state: ListState;
  change: ChangeList;
  list: CursorList<Page<unknown>>;
  searchLabel: string;
  searchPlaceholder: string;
  /** Filters and the choice of columns. */
  children: ReactNode;
}) {
  const { state, change, list, children } = props;
  const { searchLabel, searchPlaceholder } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  return (
    <>
      <div className={classes.root}>
        <div className={classes.search}>
          <SearchField
            q={state.q}
            label={searchLabel}
            placeholder={searchPlaceholder}
            onSearch={q => change(before => withSearch(before, q))}
          />
        </div>
        {children}
      </div>
      <div className={classes.counts}>
        <Typography variant="caption" role="status">
          <CountText list={list} />
          {state.compare.length === 1 && (
            <> · {t('entity.records.chooseOneMore')}</>
          )}
        </Typography>
        {isFiltered(state) && list.items.length > 0 && (
          <Button size="small" onClick={() => change(clearFilters)}>
            {t('entity.records.clear')}
          </Button>
        )}
      </div>
    </>
  );
}

function CountText(props: { list: CursorList<Page<unknown>> }) {
  const { first, items, hasMore, stale } = props.list;
  const { t } = useTranslationRef(mlopsTranslationRef);
  const locale = useLocale();
  if (stale) {
    return <>{t('entity.records.updating')}</>;
  }
  if (!first) {
    return null;
  }
  if (first.totalItems === undefined && hasMore) {
    return (
      <>
        {t('entity.records.atLeast', {
          number: items.length.toLocaleString(locale),
        })}
      </>
    );
  }
  return (
    <>{t('entity.list.all', { count: first.totalItems ?? items.length })}</>
  );
}
