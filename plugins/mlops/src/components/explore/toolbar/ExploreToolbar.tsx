import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import type { ExplorePage } from '@waymark/plugin-mlops-common';
import type { ReactNode } from 'react';
import { SearchField } from '@waymark/plugin-page-parts-react';
import { mlopsTranslationRef } from '../../../translation';
import type { ExploreState } from '../state/exploreState';
import type { ChangeExplore } from '../state/useExploreState';
import { KindTabs } from './KindTabs';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: theme.spacing(1.5, 3),
    marginBottom: theme.spacing(2.5),
    borderBottom: `1px solid ${theme.palette.divider}`,
  },
  tabs: { minWidth: 0, maxWidth: '100%' },
  find: {
    display: 'flex',
    flex: `1 1 ${theme.spacing(35)}px`,
    maxWidth: theme.spacing(60),
    gap: theme.spacing(1),
    paddingBottom: theme.spacing(1),
    [theme.breakpoints.down('xs')]: { maxWidth: 'none' },
  },
}));

/** Which kind, and what text: the two questions everybody asks first. */
export function ExploreToolbar(props: {
  state: ExploreState;
  change: ChangeExplore;
  first?: ExplorePage;
  /** Right of the search. */
  children?: ReactNode;
}) {
  const { state, change, first, children } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  return (
    <div className={classes.root}>
      <div className={classes.tabs}>
        <KindTabs
          counts={first?.facets.kind}
          chosen={state.filters?.kind}
          change={change}
        />
      </div>
      <div className={classes.find}>
        <SearchField
          q={state.q}
          label={t('explore.search.label')}
          placeholder={t('explore.search.placeholder')}
          onSearch={q =>
            change(({ q: _, ...others }) => (q ? { ...others, q } : others))
          }
        />
        {children}
      </div>
    </div>
  );
}
