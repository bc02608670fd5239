import type { LoggerService } from '@backstage/backend-plugin-api';
import { inTransaction } from '@waymark/plugin-bulk-rows-node';
import type { MirrorHandler } from '@waymark/plugin-catalog-mirror-node';
import type { Knex } from 'knex';
import { lockGraph } from '../store/lock';
import { Memory } from '../store/Memory';
import { type CatalogChanges, gatherChanges } from './gatherChanges';
import { readBindings } from './readBindings';
import { writeCatalog } from './writeCatalog';

/** Warnings that are remembered, so that each is given once. */
const MAX_WARNED = 10_000;

/**
 * Follows the catalog: entities of our kinds, and those that serve models or
 * say how lineage calls them, become nodes, are one with what events call
 * them, and declare edges by their relations. A batch of changes is one
 * transaction.
 */
export function createCatalogHandler(options: {
  knex: Knex;
  logger: LoggerService;
  /** Milliseconds since 1970; the time of this process without. */
  clock?: () => number;
}): MirrorHandler {
  const { knex, logger, clock = Date.now } = options;
  const memory = new Memory(clock);
  const warned = new Set<string>();

  const warn = ({ problems }: CatalogChanges) => {
    for (const { entityRef, problem } of problems) {
      const message = `The entity '${entityRef}' has an annotation that lineage cannot read, and leaves out: ${problem}`;
      if (!warned.has(message) && warned.size < MAX_WARNED) {
        warned.add(message);
        logger.warn(message);
      }
    }
  };

  return {
    id: 'lineage-identities',
    async onChanges(changes, { signal }) {
      const gathered = gatherChanges(changes);
      warn(gathered);
      if (!(await concernsUs(knex, gathered))) {
        return;
      }
      const remember = await inTransaction(knex, async tx => {
        await lockGraph(tx, 'exclusive');
        signal.throwIfAborted();
        return writeCatalog(tx, gathered, { memory, now: clock() });
      });
      remember();
    },
  };
}

/** False for most of a catalog, so that nobody has to wait for it. */
async function concernsUs(
  knex: Knex,
  { entities, gone, replaced }: CatalogChanges,
): Promise<boolean> {
  return (
    entities.length + replaced.length > 0 ||
    (await readBindings(knex, gone)).size > 0
  );
}
