import type { Entity } from '@backstage/catalog-model';
import type { Knex } from 'knex';
import { lockCounter, setCounter } from '../database/counter';
import {
  ANNOTATIONS,
  type DbMirrorAnnotationRow,
  type DbMirrorEntityRow,
  type DbMirrorFeedRow,
  ENTITIES,
  FEED,
} from '../database/tables';
import { chunk } from '../entities/chunk';
import { fingerprint, hash } from '../entities/hash';
import { toMirrorEntity } from '../entities/toMirrorEntity';
import type { MirrorEntity } from '../types';

/** What is mirrored; `hash` differs when any of it does. */
export interface MirrorSettings {
  specKeys: readonly string[];
  annotationKeys: readonly string[];
  hash: string;
}

/** An entity that changed, as it was and as it is. */
export interface AppliedChange {
  entityRef: string;
  before?: MirrorEntity;
  after?: MirrorEntity;
}

/**
 * Stores what the catalog said about some refs and puts the differences into
 * the feed.
 *
 * Two readers of the catalog (a sweep and a hint, on any replica) may hold
 * answers of different age for one ref. The follow-up of numbers tells them
 * apart: `asOf` is the counter as it stood before the catalog was asked.
 *
 *   sweep:  reads counter 7 ── asks catalog ────────────── wants to write m1
 *   hint:                          asks catalog ── writes m1 as 8
 *
 * The sweep finds m1 at 8 > 7: somebody wrote it after the sweep had asked, so
 * its own answer may be the older one. It leaves m1 alone and reports it as
 * overtaken, to be looked at again. The same goes for what was removed in the
 * meantime, which would otherwise be resurrected.
 */
export async function applyStates(
  knex: Knex,
  options: {
    /** The catalog's answer per ref; undefined where there is no entity. */
    states: Map<string, Entity | undefined>;
    asOf: number;
    settings: MirrorSettings;
  },
): Promise<{ changes: AppliedChange[]; overtaken: string[] }> {
  const { states, asOf, settings } = options;
  const wanted = new Map(
    [...states].map(([ref, entity]) => [
      ref,
      entity ? fingerprint(entity, settings.hash) : undefined,
    ]),
  );
  const different = await selectDifferent(knex, [...states.keys()], wanted);
  if (different.length === 0) {
    // The common case takes no lock.
    return { changes: [], overtaken: [] };
  }
  return knex.transaction(async tx => {
    let seq = await lockCounter(tx);
    const rows = await selectRows(tx, different);
    const overtaken = await selectOvertaken(tx, { refs: different, asOf });
    const changes: AppliedChange[] = [];
    const feed: DbMirrorFeedRow[] = [];
    const upserts: DbMirrorEntityRow[] = [];
    const removed: string[] = [];
    const at = new Date().toISOString();
    for (const ref of different) {
      const row = rows.get(ref);
      if (overtaken.has(ref) || row?.fingerprint === wanted.get(ref)) {
        continue;
      }
      const entity = states.get(ref);
      const after = entity && toMirrorEntity(entity, settings.specKeys);
      seq += 1;
      if (after) {
        upserts.push({
          entity_ref: ref,
          kind: after.kind.toLocaleLowerCase('en-US'),
          etag: after.etag.slice(0, 255),
          fingerprint: wanted.get(ref)!,
          data: JSON.stringify(after),
        });
      } else {
        removed.push(ref);
      }
      feed.push({
        seq,
        type: changeType(row, after),
        entity_ref: ref,
        replaced_by: null,
        at,
      });
      changes.push({
        entityRef: ref,
        before: row && (JSON.parse(row.data) as MirrorEntity),
        after,
      });
    }
    await writeEntities(tx, { upserts, removed });
    await writeAnnotations(tx, { changes, keys: settings.annotationKeys });
    for (const part of chunk(feed)) {
      await tx(FEED).insert(part);
    }
    await setCounter(tx, seq);
    return { changes, overtaken: [...overtaken] };
  });
}

function changeType(
  before: DbMirrorEntityRow | undefined,
  after: MirrorEntity | undefined,
): DbMirrorFeedRow['type'] {
  if (!after) {
    return 'removed';
  }
  return before ? 'changed' : 'added';
}

async function selectDifferent(
  knex: Knex,
  refs: string[],
  wanted: Map<string, string | undefined>,
): Promise<string[]> {
  const known = new Map<string, string>();
  for (const part of chunk(refs)) {
    const rows = await knex<DbMirrorEntityRow>(ENTITIES)
      .whereIn('entity_ref', part)
      .select('entity_ref', 'fingerprint');
    rows.forEach(row => known.set(row.entity_ref, row.fingerprint));
  }
  return refs.filter(ref => known.get(ref) !== wanted.get(ref));
}

async function selectRows(
  tx: Knex.Transaction,
  refs: string[],
): Promise<Map<string, DbMirrorEntityRow>> {
  const found = new Map<string, DbMirrorEntityRow>();
  for (const part of chunk(refs)) {
    const rows = await tx<DbMirrorEntityRow>(ENTITIES)
      .whereIn('entity_ref', part)
      .select('*');
    rows.forEach(row => found.set(row.entity_ref, row));
  }
  return found;
}

async function selectOvertaken(
  tx: Knex.Transaction,
  options: { refs: string[]; asOf: number },
): Promise<Set<string>> {
  const overtaken = new Set<string>();
  for (const part of chunk(options.refs)) {
    const rows = await tx<DbMirrorFeedRow>(FEED)
      .whereIn('entity_ref', part)
      .andWhere('seq', '>', options.asOf)
      // An entry of somebody's own knowledge, not an answer of the catalog.
      .andWhereNot('type', 'replaced')
      .select('entity_ref');
    rows.forEach(row => overtaken.add(row.entity_ref));
  }
  return overtaken;
}

async function writeEntities(
  tx: Knex.Transaction,
  options: { upserts: DbMirrorEntityRow[]; removed: string[] },
): Promise<void> {
  for (const part of chunk(options.upserts, 100)) {
    await tx(ENTITIES).insert(part).onConflict('entity_ref').merge();
  }
  for (const part of chunk(options.removed)) {
    await tx(ENTITIES).whereIn('entity_ref', part).delete();
  }
}

async function writeAnnotations(
  tx: Knex.Transaction,
  options: { changes: AppliedChange[]; keys: readonly string[] },
): Promise<void> {
  const { changes, keys } = options;
  for (const part of chunk(changes.filter(change => change.before))) {
    await tx<DbMirrorAnnotationRow>(ANNOTATIONS)
      .whereIn(
        'entity_ref',
        part.map(change => change.entityRef),
      )
      .delete();
  }
  const rows = changes.flatMap(({ entityRef, after }) =>
    keys
      .filter(key => after?.annotations[key] !== undefined)
      .map(key => ({
        entity_ref: entityRef,
        key,
        value_hash: hash(after!.annotations[key]),
      })),
  );
  for (const part of chunk(rows)) {
    await tx(ANNOTATIONS).insert(part);
  }
}
