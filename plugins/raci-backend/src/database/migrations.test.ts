import { describeMigrations } from '@waymark/plugin-test-parts/database';
import { migrationsDirectory } from './openDatabase';

describeMigrations({
  directory: migrationsDirectory,
  tables: [
    'subjects',
    'cells',
    'gaps',
    'sources',
    'source_states',
    'parties',
    'leavings',
    'history',
    'handovers',
    'handover_items',
    'told',
    'settings_seen',
  ],
});
