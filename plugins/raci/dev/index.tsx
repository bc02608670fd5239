import { createDevApp } from '@backstage/frontend-dev-utils';
import {
  ApiBlueprint,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import raciPlugin from '../src/alpha';
import { raciApiRef } from '../src/api';
import { catalogEntities } from '../src/fixtures';
import { asGuest } from './asGuest';
import { chosenRaci } from './chosenRaci';

/**
 * The plugin alone, over a RACI that lives in the page. What is Cara's in the
 * fixtures is the guest's, who reads it. The address chooses what it knows:
 * `?data=many` (2,000 models, the default), `few`, `empty`, `slow`, `broken` or
 * `forbidden`.
 *
 * - `/raci`, with all of its tabs
 * - `/catalog/default/model/churn`
 * - `/catalog/default/dataset/customers`, of which nothing is stated
 */
const backend = [
  createFrontendModule({
    pluginId: 'raci',
    extensions: [
      ApiBlueprint.make({
        params: defineParams =>
          defineParams({
            api: raciApiRef,
            deps: {},
            factory: () => chosenRaci(chosenData()),
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
            factory: () =>
              catalogApiMock({ entities: asGuest(catalogEntities) }),
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

createDevApp({ features: [catalogPlugin, raciPlugin, ...backend] });
