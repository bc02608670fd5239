import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import {
  EXPLORE_FACETS,
  type ExploreFacet,
  type ExplorePage,
} from '@waymark/plugin-mlops-common';
import { SkeletonLines } from '@waymark/plugin-page-parts-react';
import { mlopsTranslationRef } from '../../../translation';
import { toggleFilter, type ExploreState } from '../state/exploreState';
import type { ChangeExplore } from '../state/useExploreState';
import { facetValues } from './facetValues';
import { FacetGroup } from './FacetGroup';

// What needs attention is what people come for; the kind is chosen by tabs.
const DEFAULT_FACETS: readonly ExploreFacet[] = [
  'attention',
  ...EXPLORE_FACETS.filter(facet => facet !== 'attention'),
];

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(2.5),
    paddingBottom: theme.spacing(2),
  },
}));

/** The filters with how many entities each value would leave. */
export function FacetPanel(props: {
  facets?: readonly ExploreFacet[];
  /** Undefined until the first answer is here. */
  counts?: ExplorePage['facets'];
  /** The counts are on their way. */
  loading: boolean;
  state: ExploreState;
  change: ChangeExplore;
}) {
  const { facets = DEFAULT_FACETS, counts, loading, state, change } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  return (
    <div
      className={classes.root}
      role="group"
      aria-label={t('explore.filters.label')}
    >
      {!counts && loading && <SkeletonLines count={8} />}
      {counts &&
        facets
          .filter(facet => facet !== 'kind')
          .map(facet => (
            <FacetGroup
              key={facet}
              facet={facet}
              values={facetValues(counts[facet], state.filters?.[facet])}
              onToggle={value =>
                change(before => toggleFilter(before, { facet, value }))
              }
            />
          ))}
    </div>
  );
}
