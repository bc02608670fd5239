import { createDevApp } from '@backstage/frontend-dev-utils';
import {
  ApiBlueprint,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import goldenPathsPlugin from '../src/alpha';
import { goldenPathsApiRef } from '../src/api';
import { catalogEntities } from '../src/fixtures';
import { chosenGoldenPaths } from './chosenGoldenPaths';

/**
 * The plugin alone, over a golden-paths API that lives in the page. The
 * address chooses what it knows: `?data=few` (the default), `empty`, `slow`,
 * `broken` or `forbidden`.
 *
 * - `/golden-paths`
 * - `/catalog/default/model/churn`, two versions behind its template
 * - `/catalog/default/template/training-pipeline`
 */
const backend = [
  createFrontendModule({
    pluginId: 'golden-paths',
    extensions: [
      ApiBlueprint.make({
        params: defineParams =>
          defineParams({
            api: goldenPathsApiRef,
            deps: {},
            factory: () => chosenGoldenPaths(chosenData()),
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

createDevApp({ features: [catalogPlugin, goldenPathsPlugin, ...backend] });
