import { describeMigrations } from '@waymark/plugin-test-parts/database';
import { migrationsDirectory } from './openDatabase';

describeMigrations({
  directory: migrationsDirectory,
  tables: [
    'subjects',
    'fact_sets',
    'scorecards',
    'leavings',
    'rubric_versions',
    'history',
    'trend',
    'waivers',
    'waiver_steps',
    'campaigns',
    'campaign_days',
    'told',
    'settings_seen',
  ],
});
