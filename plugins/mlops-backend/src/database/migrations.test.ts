import { describeMigrations } from '@waymark/plugin-test-parts/database';
import { migrationsDirectory } from './openDatabase';

describeMigrations({
  directory: migrationsDirectory,
  tables: [
    'sources',
    'pass_pages',
    'source_objects',
    'model_versions',
    'dataset_versions',
    'runs',
    'run_subjects',
    'reports',
    'problems',
    'sequences',
    'catalog_changes',
    'outbox',
    'webhook_deliveries',
    'entity_touches',
    'explore_entities',
    'explore_items',
    'explore_facets',
    'trace_log',
    'trace_subjects',
  ],
});
