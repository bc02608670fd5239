import { describeMigrations } from '@waymark/plugin-test-parts/database';
import { migrationsDirectory } from './openDatabase';

describeMigrations({
  directory: migrationsDirectory,
  tables: [
    'nodes',
    'node_facts',
    'node_tokens',
    'aliases',
    'alias_sources',
    'evidence',
    'evidence_edges',
    'edges',
    'bindings',
    'bound_entities',
    'graph_state',
    'runs',
    'run_io',
    'facet_bodies',
    'node_facets',
    'run_facets',
    'column_sources',
    'column_edges',
    'raw_events',
  ],
  holds: async knex =>
    expect(await knex('graph_state').select('id')).toEqual([{ id: 1 }]),
});
