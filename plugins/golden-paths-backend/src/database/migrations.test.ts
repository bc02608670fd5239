import { describeMigrations } from '@waymark/plugin-test-parts/database';
import { migrationsDirectory } from './openDatabase';

describeMigrations({
  directory: migrationsDirectory,
  tables: [
    'adoption_days',
    'content_blobs',
    'content_tree_blobs',
    'content_trees',
    'drafts',
    'project_entities',
    'project_files',
    'projects',
    'receipt_items',
    'receipts',
    'renders',
    'template_states',
    'template_versions',
  ],
});
