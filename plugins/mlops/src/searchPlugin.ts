import { createSearchResultListItemExtension } from '@backstage/plugin-search-react';
import { mlopsPlugin } from './plugin';

/**
 * A model, dataset or pipeline among the results of a search, for the
 * children of a classic search page's `SearchResult`.
 * @public
 */
export const MlopsSearchResultListItem = mlopsPlugin.provide(
  createSearchResultListItemExtension({
    name: 'MlopsSearchResultListItem',
    component: () =>
      import('./components/search/MlopsSearchResultListItem').then(
        m => m.MlopsSearchResultListItem,
      ),
    predicate: result => result.type === 'mlops',
  }),
);
