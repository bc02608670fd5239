import type { CatalogMirror } from '@waymark/plugin-catalog-mirror-node';
import { appendChanges, lockFeed } from '../catalogChanges';
import { bindRecords } from './bindRecords';
import type { Connection } from './connections';
import { publishRows } from './publishRows';
import type { ObjectBinder } from './types';

/** What binding reads: the catalog's mirror and the configured connections. */
export interface BindingOptions {
  /** Opened for {@link bindingAnnotationKeys} of the connections. */
  mirror: CatalogMirror;
  connections: readonly Connection[];
  /** Milliseconds since the epoch. */
  clock?: () => number;
}

/**
 * Binds objects while a connection's records are stored. The declarations that
 * come, change and go afterwards are the binding handler's.
 *
 * Both take the feed's lock before they look at anything, so whichever comes
 * second sees what the first one wrote: an object stored at the same moment as
 * its declaration is never left unbound.
 */
export function createObjectBinder(options: BindingOptions): ObjectBinder {
  const { mirror, connections, clock = Date.now } = options;
  const now = () => new Date(clock()).toISOString();
  const connectionOf = (sourceId: string): Connection => {
    const connection = connections.find(({ id }) => id === sourceId);
    if (!connection) {
      throw new Error(
        `No connection '${sourceId}' is configured; its objects cannot be bound to entities`,
      );
    }
    return connection;
  };
  return {
    async bind(tx, { sourceId, records }) {
      await lockFeed(tx);
      const bound = await bindRecords(tx, {
        mirror,
        connections,
        connection: connectionOf(sourceId),
        records,
      });
      await appendChanges(
        tx,
        bound.flatMap(({ abandonedRef }) =>
          abandonedRef ? [{ type: 'remove', entityRef: abandonedRef }] : [],
        ),
        { now: now() },
      );
      return bound;
    },
    publish: (tx, { sourceId, rows }) =>
      publishRows(tx, {
        mirror,
        connection: connectionOf(sourceId),
        rows,
        now: now(),
      }),
    async withdraw(tx, { rows }) {
      const news = await appendChanges(
        tx,
        rows.flatMap(row =>
          row.discovered_ref
            ? [{ type: 'remove', entityRef: row.discovered_ref }]
            : [],
        ),
        { now: now() },
      );
      return news.length;
    },
  };
}
