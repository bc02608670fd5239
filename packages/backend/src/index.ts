import { createBackend } from '@backstage/backend-defaults';
import { developmentFeatures } from './development/developmentFeatures';

const backend = createBackend();

backend.add(import('@backstage/plugin-app-backend'));

backend.add(import('@backstage/plugin-auth-backend'));
backend.add(import('@backstage/plugin-auth-backend-module-github-provider'));

backend.add(import('@backstage/plugin-permission-backend'));
backend.add(import('./policy/module'));

backend.add(import('@backstage/plugin-catalog-backend'));
backend.add(import('@backstage/plugin-catalog-backend-module-logs'));
backend.add(
  import('@backstage/plugin-catalog-backend-module-scaffolder-entity-model'),
);

backend.add(import('@backstage/plugin-scaffolder-backend'));
backend.add(
  import('@backstage/plugin-scaffolder-backend-module-notifications'),
);

backend.add(import('@backstage/plugin-search-backend'));
backend.add(import('@backstage/plugin-search-backend-module-pg'));
backend.add(import('@backstage/plugin-search-backend-module-catalog'));

backend.add(import('@backstage/plugin-events-backend'));
backend.add(import('@backstage/plugin-notifications-backend'));
backend.add(import('@backstage/plugin-signals-backend'));
backend.add(import('@backstage/plugin-user-settings-backend'));
backend.add(import('@backstage/plugin-mcp-actions-backend'));

backend.add(import('@waymark/plugin-catalog-backend-module-golden-paths'));
backend.add(import('@waymark/plugin-catalog-backend-module-mlops'));
backend.add(import('@waymark/plugin-catalog-backend-module-raci'));
backend.add(import('@waymark/plugin-golden-paths-backend'));
backend.add(import('@waymark/plugin-lineage-backend'));
backend.add(import('@waymark/plugin-maturity-backend'));
backend.add(import('@waymark/plugin-maturity-backend-module-mlops'));
backend.add(import('@waymark/plugin-mlops-backend'));
backend.add(import('@waymark/plugin-mlops-backend-module-mlflow'));
backend.add(import('@waymark/plugin-mlops-backend-module-repository'));
backend.add(import('@waymark/plugin-raci-backend'));
backend.add(import('@waymark/plugin-scaffolder-backend-module-mlops'));
backend.add(import('@waymark/plugin-search-backend-module-mlops'));

for (const load of developmentFeatures(process.env)) {
  backend.add(load());
}

backend.start();
