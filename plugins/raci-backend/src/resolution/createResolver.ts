import {
  chunked,
  inTransaction,
  readRows,
} from '@waymark/plugin-bulk-rows-node';
import type {
  CatalogMirror,
  MirrorEntity,
} from '@waymark/plugin-catalog-mirror-node';
import type { Knex } from 'knex';
import type { CellRow, StoredResolution, SubjectRow } from '../database/tables';
import type { Parties } from '../parties';
import { declares, isListed, kindOf, passesOn } from './isListed';
import { cellKey, layOut, stamp } from './layOut';
import { resolveListed, resolveSlice } from './resolveSlice';
import { digestOfRules } from './ruleBooks';
import type { CellObserver, RaciRules, Resolver } from './types';
import type { Outcome } from './writeSlice';

/** Entities of one transaction: enough to read in bulk, short enough to wait for. */
const SLICE = 250;
const PAGE = 1_000;

/** Resolves what the mirror has; see {@link Resolver}. */
export function createResolver(options: {
  knex: Knex;
  mirror: Pick<CatalogMirror, 'getEntities' | 'queryEntities'>;
  parties: Parties;
  rules: RaciRules;
  observers?: readonly CellObserver[];
  clock?: () => number;
}): Resolver {
  const { knex, mirror, parties, rules } = options;
  const { observers = [], clock = Date.now } = options;
  const context = {
    mirror,
    parties,
    rules,
    rulesDigest: digestOfRules(rules),
    observers,
    clock,
  };

  const resolve: Resolver['resolve'] = async (entityRefs, { signal }) => {
    // Sorted, so that two that resolve the same write rows in one order.
    const refs = [...new Set(entityRefs)].sort();
    for (const slice of chunked(refs, SLICE)) {
      signal.throwIfAborted();
      await inTransaction(knex, tx => resolveSlice(tx, slice, context));
    }
  };

  const resolveOne = async (entity: MirrorEntity) => {
    const [outcome] = await resolveListed([entity], {
      rules,
      read: refs => mirror.getEntities(refs),
      keep: refs => parties.look(refs),
    });
    return outcome;
  };

  const toPreview = (
    entity: MirrorEntity,
    { facts, digest }: Outcome,
    resolved: StoredResolution,
  ) => ({
    entity,
    subject: {
      ...facts,
      resolved: JSON.stringify(resolved),
      digest,
      first_seen: clock(),
      updated_at: clock(),
    },
    resolved,
  });

  return {
    rules,
    resolve,

    async resolveAll({ signal }) {
      const seen = new Set<string>();
      let cursor: string | undefined;
      do {
        signal.throwIfAborted();
        const page = await mirror.queryEntities({ limit: PAGE, cursor });
        const subjects = page.items
          .filter(
            entity =>
              isListed(entity, rules.kinds) ||
              (passesOn(kindOf(entity)) && declares(entity)),
          )
          .map(entity => entity.entityRef);
        subjects.forEach(ref => seen.add(ref));
        await resolve(subjects, { signal });
        cursor = page.nextCursor;
      } while (cursor !== undefined);
      // What is stored and is none any more, or whose entity is gone.
      const rest = (await knex<SubjectRow>('subjects').select('entity_ref'))
        .map(row => row.entity_ref)
        .filter(ref => !seen.has(ref));
      await resolve(rest, { signal });
      const [{ count }] = await knex('subjects').count({ count: '*' });
      return { subjects: Number(count) };
    },

    async preview(entityRef, raci) {
      const found = (await mirror.getEntities([entityRef])).get(entityRef);
      if (!found) {
        return undefined;
      }
      const entity = raci ? { ...found, spec: { ...found.spec, raci } } : found;
      const outcome = await resolveOne(entity);
      return toPreview(
        entity,
        outcome,
        await stampPreview(knex, entityRef, outcome.resolved),
      );
    },

    async previewUnsaved(entity) {
      const outcome = await resolveOne(entity);
      const { cells } = layOut(entity.entityRef, outcome.resolved);
      // Nothing of it was ever noticed, also where the name is taken.
      const since = cells.map(() => 0);
      return toPreview(
        entity,
        outcome,
        stamp(outcome.resolved, { cells: since }),
      );
    },
  };
}

/** Cells that are stored keep their time; what would be new has none. */
async function stampPreview(
  knex: Knex,
  entityRef: string,
  resolved: StoredResolution,
): Promise<StoredResolution> {
  const stored = await readRows<CellRow>(knex, {
    table: 'cells',
    column: 'entity_ref',
    values: [entityRef],
  });
  const since = new Map(stored.map(row => [cellKey(row), Number(row.since)]));
  const { cells } = layOut(entityRef, resolved);
  return stamp(resolved, {
    cells: cells.map(row => since.get(cellKey(row)) ?? 0),
  });
}
