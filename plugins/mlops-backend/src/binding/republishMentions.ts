import type { Entity } from '@backstage/catalog-model';
import type { Knex } from 'knex';
import { inTransaction } from '@waymark/plugin-bulk-rows-node';
import { lockFeed } from '../catalogChanges';
import type { DbSourceObjectRow } from '../database/tables';
import type { BindingOptions } from './createObjectBinder';
import { publishRows } from './publishRows';
import { usesOf } from './resolveRefs';
import type { ObjectRecord } from './types';

/** Rows read at a time. */
const PAGE = 500;

/** Names whose meaning may have changed. */
export interface Mentions {
  /** Names of groups and users, lower case. */
  owners: ReadonlySet<string>;
  /** Ids and names of objects, by connection. */
  objects: ReadonlyMap<string, ReadonlySet<string>>;
  /** Entities that went or were replaced: who points at them has to look again. */
  refs: ReadonlySet<string>;
}

/** A discovered object and, as JSON, the entity the feed has of it. */
type DiscoveredRow = DbSourceObjectRow & { published: string | null };

/** Fields of records, and of entities, that name other objects. */
const REF_FIELDS = ['trainedOn', 'derivedFrom', 'consumes', 'produces'];

/**
 * Publishes discovered objects again that mention, in their source's own
 * words, an owner or an object that came, went or is shown by another entity
 * now. The words are inside the records, so the discovered ones that mention
 * anybody at all are read, a page per transaction.
 */
export async function republishMentions(
  options: BindingOptions & {
    knex: Knex;
    mentions: Mentions;
    now: string;
    signal: AbortSignal;
  },
): Promise<void> {
  const { knex, mirror, connections, mentions, now, signal } = options;
  for (const connection of connections) {
    const patterns = patternsFor(mentions, connection.id);
    let after: Pick<DbSourceObjectRow, 'kind' | 'object_id'> | undefined;
    for (let more = patterns.length > 0; more;) {
      signal.throwIfAborted();
      const from = after;
      const page = await inTransaction(knex, async tx => {
        await lockFeed(tx);
        const rows = await selectDiscovered(tx, {
          sourceId: connection.id,
          patterns,
          after: from,
        });
        await publishRows(tx, {
          mirror,
          connection,
          rows: rows.filter(row => doesMention(row, mentions)),
          now,
        });
        return rows;
      });
      after = page[page.length - 1];
      more = page.length === PAGE;
    }
  }
}

function doesMention(row: DiscoveredRow, mentions: Mentions): boolean {
  const record = JSON.parse(row.data) as ObjectRecord;
  const owner = record.owner?.trim().toLocaleLowerCase('en-US');
  const objects = mentions.objects.get(row.source_id);
  return (
    pointsAt(row.published, mentions.refs) ||
    (owner !== undefined && mentions.owners.has(owner)) ||
    (objects !== undefined &&
      Object.values(usesOf(record))
        .flat()
        .some(use => objects.has(use.name)))
  );
}

function pointsAt(
  published: string | null,
  refs: ReadonlySet<string>,
): boolean {
  if (!published || refs.size === 0) {
    return false;
  }
  const { spec = {} } = JSON.parse(published) as Entity;
  return REF_FIELDS.flatMap(field => (spec[field] as string[]) ?? []).some(
    ref => refs.has(ref),
  );
}

/** Which rows are worth reading, told from the canonical JSON of records. */
function patternsFor(mentions: Mentions, sourceId: string): string[] {
  return [
    ...(mentions.owners.size > 0 ? ['%"owner":"%'] : []),
    ...(mentions.objects.has(sourceId) || mentions.refs.size > 0
      ? REF_FIELDS.map(field => `%"${field}":[_%`)
      : []),
  ];
}

async function selectDiscovered(
  tx: Knex.Transaction,
  options: {
    sourceId: string;
    patterns: string[];
    after: Pick<DbSourceObjectRow, 'kind' | 'object_id'> | undefined;
  },
): Promise<DiscoveredRow[]> {
  const { sourceId, patterns, after } = options;
  return tx('source_objects')
    .leftJoin('catalog_changes', 'catalog_changes.entity_ref', 'discovered_ref')
    .where({ source_id: sourceId, binding: 'discovered' })
    .andWhere(any => {
      patterns.forEach(pattern => any.orWhere('data', 'like', pattern));
    })
    .modify(builder => {
      if (after) {
        builder.whereRaw('(kind, object_id) > (?, ?)', [
          after.kind,
          after.object_id,
        ]);
      }
    })
    .orderBy(['kind', 'object_id'])
    .limit(PAGE)
    .select('source_objects.*', { published: 'catalog_changes.entity' });
}
