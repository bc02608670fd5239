import type { Knex } from 'knex';
import { type DbMirrorFeedRow, FEED } from '../database/tables';
import { chunk } from '../entities/chunk';
import { normalizeRef } from '../entities/getEntities';
import type { CatalogMirror } from '../types';
import type { RegistryChange } from './ReplacementRegistry';

/**
 * Puts the replacements of a page into the mirror's feed, each once.
 *
 * A change with a number above `highest` is news. One that has been read
 * before is not, unless it tells of another replacement than the mirror's feed
 * does:
 *
 *   5 replaced a by b                        known
 *   5 replaced a by b · 9 added a            a was there again, and whatever
 *                                            is kept under it has to move
 *   5 replaced a by c                        somebody else took the place
 */
export async function recordPage(
  tx: Knex.Transaction,
  options: {
    mirror: Pick<CatalogMirror, 'recordReplaced'>;
    items: readonly RegistryChange[];
    highest: number;
  },
): Promise<void> {
  const { mirror, items, highest } = options;
  const replacements = items.flatMap(({ seq, type, entityRef, replacedBy }) =>
    type === 'replaced' && replacedBy
      ? [{ seq, from: normalizeRef(entityRef), to: normalizeRef(replacedBy) }]
      : [],
  );
  const known = await selectKnown(
    tx,
    replacements.filter(({ seq }) => seq <= highest).map(({ from }) => from),
  );
  for (const { from, to } of replacements) {
    if (known.get(from) !== to) {
      await mirror.recordReplaced({ from, to }, { tx });
    }
  }
}

/** Who took the place of refs that have not come back since. */
async function selectKnown(
  tx: Knex.Transaction,
  refs: readonly string[],
): Promise<Map<string, string>> {
  const known = new Map<string, string>();
  for (const part of chunk(refs)) {
    const rows = await tx<DbMirrorFeedRow>(FEED)
      .whereIn('entity_ref', part)
      .whereIn('type', ['added', 'replaced'])
      .orderBy('seq')
      .select('type', 'entity_ref', 'replaced_by');
    for (const { type, entity_ref: ref, replaced_by: to } of rows) {
      if (type === 'replaced' && to) {
        known.set(ref, to);
      } else {
        known.delete(ref);
      }
    }
  }
  return known;
}
