import { createDevApp } from '@backstage/frontend-dev-utils';
import {
  ApiBlueprint,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import maturityPlugin from '../src/alpha';
import { maturityApiRef } from '../src/api';
import { catalogEntities } from '../src/fixtures';
import { chosenMaturity } from './chosenMaturity';

/**
 * The plugin alone, over a maturity API that lives in the page. The address
 * chooses what it knows: `?data=few` (the default), `empty`, `gathering`,
 * `slow`, `broken` or `forbidden`.
 *
 * - `/maturity`
 * - `/catalog/default/model/churn`, by two rubrics, with all six answers
 * - `/catalog/default/dataset/customers`, of which nothing is missing
 */
const backend = [
  createFrontendModule({
    pluginId: 'maturity',
    extensions: [
      ApiBlueprint.make({
        params: defineParams =>
          defineParams({
            api: maturityApiRef,
            deps: {},
            factory: () => chosenMaturity(chosenData()),
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
            factory: () => catalogApiMock({ entities: catalogEntities }),
          }),
      }),
    ],
  }),
];

// Links inside the app lose the parameter; the browser's tab remembers it.
function chosenData(): string {
  const chosen = new URLSearchParams(window.location.search).get('data');
  if (chosen) {
    window.sessionStorage.setItem('data', chosen);
  }
  return window.sessionStorage.getItem('data') ?? 'few';
}

createDevApp({ features: [catalogPlugin, maturityPlugin, ...backend] });
