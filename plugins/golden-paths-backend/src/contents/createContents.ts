import type { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { ChangeProposals } from '@waymark/plugin-change-proposals-node';
import type { Knex } from 'knex';
import { createContentStore } from './createContentStore';
import { prune } from './prune';
import { createRenders } from './renders/createRenders';
import { createTemplateContents } from './templates/createTemplateContents';
import type { Contents, KeepSettings } from './types';

/** Puts together what is kept of templates; nothing runs by itself. */
export function createContents(options: {
  knex: Knex;
  catalog: Pick<CatalogService, 'getEntityByRef' | 'queryEntities'>;
  auth: Pick<AuthService, 'getOwnServiceCredentials'>;
  readFiles: ChangeProposals['readFiles'];
  settings: KeepSettings;
  logger: LoggerService;
  clock?: () => number;
}): Contents {
  const { knex, settings, clock = Date.now } = options;
  const store = createContentStore({ knex, settings, clock });
  const templates = createTemplateContents({ ...options, store, clock });
  const renders = createRenders({ ...options, store, templates, clock });
  return {
    store,
    templates,
    renders,
    prune: ({ signal }) => prune(knex, { settings, now: clock(), signal }),
  };
}
