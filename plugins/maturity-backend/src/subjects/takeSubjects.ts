import {
  chunked,
  inTransaction,
  upsertRows,
} from '@waymark/plugin-bulk-rows-node';
import type {
  CatalogMirror,
  MirrorEntity,
} from '@waymark/plugin-catalog-mirror-node';
import type { Knex } from 'knex';
import { lockSubjects, type SubjectRow } from '../database';
import type { Evaluator } from '../evaluation/types';
import type { Gathering } from '../facts/types';
import { describeSubject, differs } from './describeSubject';
import { removeSubjects } from './removeSubjects';
import { toCatalogEntity } from './toCatalogEntity';

/** Entities of one transaction: enough to read in bulk, short enough to wait for. */
const SLICE = 200;

const VALUES = [
  'kind',
  'namespace',
  'name',
  'title',
  'sort_key',
  'words',
  'type',
  'lifecycle',
  'owner',
  'system',
  'domain',
  'etag',
] as const;

/** What following the catalog takes. */
export interface SubjectsOptions {
  knex: Knex;
  mirror: Pick<CatalogMirror, 'getEntities' | 'queryEntities'>;
  /** Kinds of subjects, lower case. */
  kinds: readonly string[];
  gathering: Pick<Gathering, 'markDue'>;
  evaluator: Pick<Evaluator, 'onEntities'>;
  clock?: () => number;
}

/**
 * Takes in how the mirror has some entities now: they come, change and go as
 * subjects. What differs for evaluation is evaluated in the same transaction.
 * @param due - whether their facts are to be asked for anew
 */
export async function takeSubjects(
  options: SubjectsOptions,
  entityRefs: readonly string[],
  { due, signal }: { due: boolean; signal?: AbortSignal },
): Promise<void> {
  const refs = [...new Set(entityRefs)].sort();
  for (const slice of chunked(refs, SLICE)) {
    signal?.throwIfAborted();
    await inTransaction(options.knex, tx => takeSlice(tx, slice, options, due));
  }
}

async function takeSlice(
  tx: Knex.Transaction,
  refs: readonly string[],
  options: SubjectsOptions,
  due: boolean,
): Promise<void> {
  const { mirror, kinds, gathering, evaluator, clock = Date.now } = options;
  const stored = await lockSubjects(tx, refs);
  const read = (wanted: string[]) => mirror.getEntities(wanted, { tx });
  const entities = [...(await read([...refs])).values()].filter(({ kind }) =>
    kinds.includes(kind.toLocaleLowerCase('en-US')),
  );
  const present = new Set(entities.map(({ entityRef }) => entityRef));
  await removeSubjects(tx, {
    entityRefs: [...stored.keys()].filter(ref => !present.has(ref)),
    now: clock(),
  });
  const domainOf = await readDomains(read, entities);
  const described = entities.map(entity => ({
    entity,
    row: describeSubject(entity, domainOf(entity)),
  }));
  const changed = described.filter(({ row }) =>
    differs(stored.get(row.entity_ref), row),
  );
  await upsertRows({
    tx,
    table: 'subjects',
    keys: ['entity_ref'],
    values: [...VALUES, 'first_seen', 'settled_at'],
    update: VALUES,
    rows: changed.map(({ row }): SubjectRow => ({
      ...row,
      first_seen: clock(),
      settled_at: null,
    })),
  });
  const news = changed.filter(
    ({ row }) => stored.get(row.entity_ref)?.etag !== row.etag,
  );
  const asked = (due ? described : news).map(({ row }) => row.entity_ref);
  if (asked.length > 0) {
    await gathering.markDue(tx, asked);
  }
  if (news.length > 0) {
    await evaluator.onEntities(
      tx,
      news.map(({ entity }) => ({
        entityRef: entity.entityRef,
        entity: toCatalogEntity(entity),
      })),
    );
  }
}

/** The domain that an entity names, else the one that its system is part of. */
async function readDomains(
  read: (refs: string[]) => Promise<Map<string, MirrorEntity>>,
  entities: readonly MirrorEntity[],
): Promise<(entity: MirrorEntity) => string | undefined> {
  const systems = new Set(
    entities.flatMap(({ domain, system }) => (!domain && system) || []),
  );
  const known = systems.size > 0 ? await read([...systems]) : new Map();
  return ({ domain, system }) =>
    domain ?? (system ? known.get(system)?.domain : undefined);
}
