import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import Chip from '@material-ui/core/Chip';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { ExplorePage } from '@waymark/plugin-mlops-common';
import {
  hiddenText,
  useLocale,
  type CursorList,
} from '@waymark/plugin-page-parts-react';
import type { ReactNode } from 'react';
import { mlopsTranslationRef } from '../../../translation';
import { FacetValueLabel } from '../facets/FacetValueLabel';
import {
  clearFilters,
  filtersBesideTabs,
  toggleFilter,
  type ExploreState,
} from '../state/exploreState';
import type { ChangeExplore } from '../state/useExploreState';
import { DownloadCsvButton } from './DownloadCsvButton';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
    minHeight: theme.spacing(5),
    marginBottom: theme.spacing(1),
  },
  count: { marginRight: theme.spacing(1) },
  chips: {
    display: 'flex',
    flex: 1,
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
    margin: 0,
    padding: 0,
    listStyle: 'none',
  },
  chip: { margin: 0, maxWidth: theme.spacing(40) },
  hidden: hiddenText,
}));

/** How many there are, which filters made it so, and how to take them along. */
export function ActiveFilters(props: {
  state: ExploreState;
  change: ChangeExplore;
  list: CursorList<ExplorePage>;
}) {
  const { state, change, list } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  const count = useCountText(list);
  const filters = filtersBesideTabs(state);
  const chip = (key: string, label: ReactNode, remove: () => void) => (
    <li key={key}>
      <Chip
        size="small"
        className={classes.chip}
        label={
          <>
            <span className={classes.hidden}>
              {t('explore.filters.remove')}
            </span>{' '}
            {label}
          </>
        }
        onClick={remove}
        onDelete={remove}
      />
    </li>
  );
  return (
    <div className={classes.root}>
      <Typography
        variant="subtitle1"
        component="p"
        className={classes.count}
        role="status"
      >
        {count}
      </Typography>
      <ul className={classes.chips} aria-label={t('explore.filters.active')}>
        {state.q &&
          chip('q', t('explore.filters.searchChip', { text: state.q }), () =>
            change(({ q: _, ...rest }) => rest),
          )}
        {filters.map(filter =>
          chip(
            `${filter.facet} ${filter.value}`,
            <>
              {t(`explore.facet.${filter.facet}`)}:{' '}
              <FacetValueLabel {...filter} />
            </>,
            () => change(before => toggleFilter(before, filter)),
          ),
        )}
        {(state.q || filters.length > 0) && (
          <li>
            <Button size="small" onClick={() => change(clearFilters)}>
              {t('explore.filters.clear')}
            </Button>
          </li>
        )}
      </ul>
      <DownloadCsvButton state={state} disabled={list.items.length === 0} />
    </div>
  );
}

function useCountText(list: CursorList<ExplorePage>): string {
  const { t } = useTranslationRef(mlopsTranslationRef);
  const locale = useLocale();
  const { first, items, hasMore, stale } = list;
  if (stale) {
    return t('explore.updating');
  }
  if (!first) {
    return '';
  }
  if (first.totalItems === undefined && hasMore) {
    return t('explore.countAtLeast', {
      number: items.length.toLocaleString(locale),
    });
  }
  const total = first.totalItems ?? items.length;
  return t('explore.count', { count: total });
}
