import { mockServices } from '@backstage/backend-test-utils';
import type { LifecycleService } from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';
import {
  type CatalogMirrorOptions,
  createCatalogMirror,
} from '../createCatalogMirror';
import type { MirrorChange, MirrorHandler } from '../types';
import type { FakeCatalog } from './FakeCatalog';

/** A mirror with the services of a test around it. */
export async function openMirror(
  database: Knex,
  catalog: FakeCatalog,
  more: Partial<CatalogMirrorOptions> = {},
) {
  const shutdown: (() => void | Promise<void>)[] = [];
  const lifecycle: LifecycleService = {
    addStartupHook: () => {},
    addShutdownHook: hook => void shutdown.push(hook),
  };
  const mirror = await createCatalogMirror({
    database,
    catalog: catalog.service,
    auth: mockServices.auth(),
    permissions: mockServices.permissions(),
    scheduler: mockServices.scheduler.mock(),
    logger: mockServices.logger.mock(),
    pollMs: 20,
    ...more,
  });
  return {
    mirror,
    start: () => mirror.start({ lifecycle }),
    stop: async () => {
      for (const hook of shutdown) {
        await hook();
      }
    },
  };
}

/** A handler that keeps what it gets, and can be told to fail. */
export function recordingHandler(id = 'recorder') {
  const changes: MirrorChange[] = [];
  const state = { failures: 0 };
  const handler: MirrorHandler = {
    id,
    async onChanges(batch) {
      if (state.failures > 0) {
        state.failures -= 1;
        throw new Error('not today');
      }
      changes.push(...batch);
    },
  };
  return {
    handler,
    changes,
    state,
    /** What came since the last call, as `type ref`. */
    take: () =>
      changes
        .splice(0)
        .map(({ type, entityRef, replacedBy }) =>
          [type, entityRef, replacedBy].filter(Boolean).join(' '),
        ),
  };
}

/** Resolves when the condition holds; the test's own time limit bounds it. */
export async function until(
  condition: () => boolean | Promise<boolean>,
): Promise<void> {
  while (!(await condition())) {
    await new Promise(resolve => setTimeout(resolve, 10));
  }
}
