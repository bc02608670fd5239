import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import type { Knex } from 'knex';
import type { CatalogReader } from '../catalog/readCatalog';
import { readCounter } from '../database/counter';
import { type DbMirrorEntityRow, ENTITIES } from '../database/tables';
import { chunk } from '../entities/chunk';
import { applyStates, type MirrorSettings } from '../feed/applyStates';
import { decideSweepMode, markSwept } from './sweepBooks';

/**
 * Compares the whole catalog with the mirror and stores what differs.
 *
 * A light sweep lists refs and etags and fetches only what has another etag.
 * A complete one reads everything; it is due when none was made yet, when what
 * is mirrored changed, and once in a while for entities whose author wrote an
 * etag into the file, which then never changes.
 *
 * Removal comes last, so a sweep that is aborted or fails removes nothing, and
 * the catalog is asked once more for each candidate: an entity that was
 * deleted and made again during the sweep has moved to a page already read.
 *
 * @returns the number of changes, and refs that somebody else changed meanwhile
 */
export async function sweepCatalog(options: {
  knex: Knex;
  reader: CatalogReader;
  settings: MirrorSettings;
  signal?: AbortSignal;
}): Promise<{ changes: number; overtaken: string[] }> {
  const { knex, reader, settings, signal } = options;
  const mode = await decideSweepMode(knex, settings.hash);
  const seen = new Set<string>();
  const overtaken: string[] = [];
  let changes = 0;
  const store = async (
    asOf: number,
    states: Map<string, Entity | undefined>,
  ) => {
    const result = await applyStates(knex, { states, asOf, settings });
    changes += result.changes.length;
    overtaken.push(...result.overtaken);
  };

  const pages = reader.pages({ complete: mode === 'complete', signal });
  for (;;) {
    // Read before the catalog is asked, see applyStates.
    const asOf = await readCounter(knex);
    const page = await pages.next();
    if (page.done) {
      break;
    }
    const listed = new Map(
      page.value.map(entity => [stringifyEntityRef(entity), entity]),
    );
    for (const ref of listed.keys()) {
      seen.add(ref);
    }
    if (mode === 'complete') {
      await store(asOf, listed);
    } else {
      const suspects = await selectSuspects(knex, listed);
      await store(asOf, existing(await reader.byRefs(suspects, { signal })));
    }
  }

  for (const refs of chunk(await selectUnseen(knex, seen))) {
    const asOf = await readCounter(knex);
    await store(asOf, await reader.byRefs(refs, { signal }));
  }
  signal?.throwIfAborted();
  await markSwept(knex, { mode, settings: settings.hash });
  return { changes, overtaken };
}

/** Those with another etag than the mirror's, and those it does not know. */
async function selectSuspects(
  knex: Knex,
  listed: Map<string, Entity>,
): Promise<string[]> {
  const known = new Map<string, string>();
  for (const part of chunk([...listed.keys()])) {
    const rows = await knex<DbMirrorEntityRow>(ENTITIES)
      .whereIn('entity_ref', part)
      .select('entity_ref', 'etag');
    rows.forEach(row => known.set(row.entity_ref, row.etag));
  }
  return [...listed]
    .filter(([ref, { metadata }]) => known.get(ref) !== (metadata.etag ?? ''))
    .map(([ref]) => ref);
}

/** What vanished between list and fetch is the end of the sweep's business. */
function existing(
  states: Map<string, Entity | undefined>,
): Map<string, Entity | undefined> {
  return new Map([...states].filter(([, entity]) => entity !== undefined));
}

async function selectUnseen(knex: Knex, seen: Set<string>): Promise<string[]> {
  const rows = await knex<DbMirrorEntityRow>(ENTITIES).select('entity_ref');
  return rows.map(row => row.entity_ref).filter(ref => !seen.has(ref));
}
