import { createDevApp } from '@backstage/frontend-dev-utils';
import {
  ApiBlueprint,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import lineagePlugin from '../src/alpha';
import { lineageApiRef } from '../src/api';
import { chosenLineage } from './chosenLineage';
import { entities } from './entities';

/**
 * The plugin alone, over a lineage that lives in the page. The address chooses
 * what it knows: `?data=many` (2,000 nodes, the default), `few`, `empty`,
 * `slow`, `broken`, `forbidden` or `masked`. Entity pages:
 *
 * - `/catalog/default/model/churn`
 * - `/catalog/default/dataset/customers`
 * - `/catalog/default/component/churn-api`
 * - `/catalog/default/pipeline/nightly`, which no event names
 */
const backend = [
  createFrontendModule({
    pluginId: 'lineage',
    extensions: [
      ApiBlueprint.make({
        params: defineParams =>
          defineParams({
            api: lineageApiRef,
            deps: {},
            factory: () => chosenLineage(chosenData()),
          }),
      }),
    ],
  }),
  createFrontendModule({
    pluginId: 'catalog',
    extensions: [
      ApiBlueprint.make({
        params: defineParams =>
          defineParams({
            api: catalogApiRef,
            deps: {},
            factory: () => catalogApiMock({ entities }),
          }),
      }),
    ],
  }),
];

// Links inside the app lose the parameter; the tab remembers it.
function chosenData(): string {
  const chosen = new URLSearchParams(window.location.search).get('data');
  if (chosen) {
    window.sessionStorage.setItem('data', chosen);
  }
  return window.sessionStorage.getItem('data') ?? 'many';
}

createDevApp({ features: [catalogPlugin, lineagePlugin, ...backend] });
