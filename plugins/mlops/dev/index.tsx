import { createDevApp } from '@backstage/frontend-dev-utils';
import {
  ApiBlueprint,
  createFrontendModule,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import mlopsPlugin from '../src/alpha';
import { createFakeFetch } from './backend/createFakeFetch';

/**
 * The plugin alone, over a backend that lives in the page. The address chooses
 * what it knows: `?data=many` (10,000 entities, a model with 5,000 versions, a
 * run with 500 metrics, the default), `few`, `empty`, `slow`, `broken` or
 * `forbidden`. Entity pages:
 *
 * - `/catalog/default/model/churn`, and `…/model/sketch` of which nothing is known
 * - `/catalog/default/dataset/customers`
 * - `/catalog/default/pipeline/churn-training`
 */
const backend = createFrontendModule({
  pluginId: 'app',
  extensions: [
    ApiBlueprint.make({
      name: 'fetch',
      params: defineParams =>
        defineParams({
          api: fetchApiRef,
          deps: {},
          factory: () => ({ fetch: createFakeFetch(chosenData()) }),
        }),
    }),
  ],
});

// Links inside the app lose the parameter; the tab remembers it.
function chosenData(): string {
  const chosen = new URLSearchParams(window.location.search).get('data');
  if (chosen) {
    window.sessionStorage.setItem('data', chosen);
  }
  return window.sessionStorage.getItem('data') ?? 'many';
}

createDevApp({ features: [catalogPlugin, mlopsPlugin, backend] });
