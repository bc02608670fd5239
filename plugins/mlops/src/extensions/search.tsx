import {
  SearchFilterResultTypeBlueprint,
  SearchResultListItemBlueprint,
} from '@backstage/plugin-search-react/alpha';
import ExploreIcon from '@material-ui/icons/Explore';

/** The type under which our documents are in a search index. */
const TYPE = 'mlops';

/** `search-result-list-item:mlops`: how a search shows what is ours. */
export const searchResultListItem = SearchResultListItemBlueprint.make({
  params: {
    predicate: result => result.type === TYPE,
    component: async () => {
      const { MlopsSearchResultListItem } =
        await import('../components/search/MlopsSearchResultListItem');
      return MlopsSearchResultListItem;
    },
  },
});

/** `search-filter-result-type:mlops`: the type on the search page. */
export const searchResultType = SearchFilterResultTypeBlueprint.make({
  params: {
    value: TYPE,
    name: 'Machine learning',
    icon: <ExploreIcon />,
  },
});

/** What search gets of us; without a search page neither is loaded. */
export const searchExtensions = [searchResultListItem, searchResultType];
