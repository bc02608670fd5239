import type {
  CatalogMirror,
  MirrorEntity,
} from '@waymark/plugin-catalog-mirror-node';
import { MLOPS_KINDS } from '@waymark/plugin-mlops-common';
import type { Knex } from 'knex';
import { inTransaction } from '@waymark/plugin-bulk-rows-node';
import type { SourceRanking } from '../queries/sourceRanking';
import { readDataUpdates } from '../queries/readDataUpdates';
import { buildExploreItem } from './buildExploreItem';
import { claimTouched, settleClaim } from './claimTouched';
import { NO_FACTS } from './EntityFacts';
import { readFacts } from './readFacts';
import { stalenessOf } from './stalenessOf';
import { toIndexRow, type IndexRow } from './toIndexRow';
import { writeIndexRows } from './writeIndexRows';

/** Entities computed at a time. */
const BATCH = 200;

/** What rows are computed from. */
export interface RebuildOptions {
  knex: Knex;
  mirror: Pick<CatalogMirror, 'getEntities'>;
  ranking: SourceRanking;
  /** Of these entities, those that name an object their source no longer has. */
  findGone: (
    entities: MirrorEntity[],
  ) => Promise<{ has(entityRef: string): boolean }>;
  /** The present moment in milliseconds. */
  clock: () => number;
}

/**
 * Computes the rows of some touched entities anew.
 *
 * @returns how many touches were looked at; 0 means that none were left
 */
export async function rebuildTouched(options: RebuildOptions): Promise<number> {
  const { knex, clock } = options;
  const claim = await claimTouched(knex, { limit: BATCH });
  if (claim.refs.length === 0) {
    return 0;
  }
  const rows = await computeRows(options, claim.refs);
  const present = new Set(rows.map(row => row.keys.entity_ref));
  await inTransaction(knex, async tx => {
    const settled = await settleClaim(tx, claim);
    await writeIndexRows(tx, {
      rows: rows.filter(row => settled.has(row.keys.entity_ref)),
      gone: [...settled].filter(ref => !present.has(ref)),
      now: new Date(clock()).toISOString(),
    });
  });
  return claim.refs.length;
}

/** Rows of the refs that the catalog has, of the kinds that Explore shows. */
async function computeRows(
  options: RebuildOptions,
  refs: string[],
): Promise<IndexRow[]> {
  const { knex, mirror, ranking, findGone, clock } = options;
  const entities = [...(await mirror.getEntities(refs)).values()].filter(
    isShown,
  );
  const found = entities.map(entity => entity.entityRef);
  const facts = await readFacts({ knex, ranking, refs: found });
  const owners = await mirror.getEntities(
    entities.flatMap(entity => entity.owner ?? []),
  );
  const gone = await findGone(entities);
  const dataUpdates = await readDataUpdates({
    knex,
    refs: entities
      .filter(entity => entity.spec.freshness !== undefined)
      .map(entity => entity.entityRef),
  });
  const now = clock();

  return entities.map(entity => {
    const entityFacts = facts.get(entity.entityRef) ?? NO_FACTS;
    const { stale, staleAt } = stalenessOf({
      entity,
      facts: entityFacts,
      dataUpdates: dataUpdates.get(entity.entityRef) ?? [],
      now,
    });
    const item = buildExploreItem({
      entity,
      facts: entityFacts,
      stale,
      ownerExists: entity.owner !== undefined && owners.has(entity.owner),
      sourceGone: gone.has(entity.entityRef),
    });
    const { objects } = entityFacts;
    return toIndexRow({
      item,
      names: [entity.name, ...objects.map(object => object.record.name)],
      sourceIds: objects.map(object => object.sourceId),
      staleAt,
    });
  });
}

function isShown(entity: MirrorEntity): boolean {
  return MLOPS_KINDS.some(kind => kind === entity.kind);
}
