import type { Entity } from '@backstage/catalog-model';
import { inTransaction } from '@waymark/plugin-bulk-rows-node';
import type { Knex } from 'knex';
import { lockSubjects } from '../database';
import type { FactSetRow } from '../database/tables';
import { claimEntity, type SourceClaim } from './claims';
import type { GatheringContext } from './context';
import { gatherClaims } from './gatherClaims';
import { markDue } from './markDue';
import type { FactSource } from './sources';
import { wait } from './wait';

/** Between two looks at an entity that another replica is asking about. */
const LOOK_MS = 200;

/** What this replica asks now, and what it waits for others to have asked. */
interface Turn {
  claims: SourceClaim[];
  others: FactSource[];
  entities?: ReadonlyMap<string, Entity>;
}

/**
 * Asks every retriever that can tell about an entity, side by side, and writes
 * all they tell at once. Where another replica is asking already, it waits
 * until that is done and asks anew: that reading may have begun before
 * whatever made somebody ask.
 */
export async function refreshEntity(
  context: GatheringContext,
  options: { entityRef: string; signal: AbortSignal },
): Promise<void> {
  const { knex } = context;
  const { entityRef, signal } = options;
  let turn = await inTransaction(knex, tx => begin(context, tx, entityRef));
  for (;;) {
    const { claims, others, entities } = turn;
    if (claims.length > 0) {
      await gatherClaims(context, { claims, entities, signal });
    }
    if (others.length > 0) {
      await wait(LOOK_MS, signal);
    }
    if (others.length === 0 || signal.aborted) {
      return;
    }
    turn = await inTransaction(knex, async tx => {
      await lockSubjects(tx, [entityRef]);
      return takeTurn(context, tx, { entityRef, wanted: others });
    });
  }
}

async function begin(
  context: GatheringContext,
  tx: Knex.Transaction,
  entityRef: string,
): Promise<Turn> {
  const subjects = await lockSubjects(tx, [entityRef]);
  if (subjects.size === 0) {
    return { claims: [], others: [] };
  }
  const entities = await context.getEntities([entityRef], { tx });
  const entity = entities.get(entityRef);
  const wanted = context.sources.filter(
    source => entity && source.appliesTo(entity),
  );
  const now = context.clock();
  const claims = await claimEntity({
    knex: tx,
    entityRef,
    sources: wanted,
    now,
    onlyDue: false,
  });
  const rest = without(wanted, claims);
  if (entity && rest.length === 0) {
    return { claims, others: [], entities };
  }
  // Some are being asked, or have never been: those are to be asked anew.
  await markDue(context, {
    tx,
    entityRefs: [entityRef],
    ...(entity && { retrievers: rest.map(({ id }) => id) }),
    now,
    everyRow: true,
  });
  const turn = await takeTurn(context, tx, { entityRef, wanted: rest });
  return { ...turn, claims: [...claims, ...turn.claims], entities };
}

/** The subject is locked, so nobody writes its facts meanwhile. */
async function takeTurn(
  { clock }: GatheringContext,
  tx: Knex.Transaction,
  options: { entityRef: string; wanted: readonly FactSource[] },
): Promise<Turn> {
  const { entityRef, wanted } = options;
  const now = clock();
  const claims = await claimEntity({
    knex: tx,
    entityRef,
    sources: wanted,
    now,
    onlyDue: true,
  });
  const rest = without(wanted, claims);
  if (rest.length === 0) {
    return { claims, others: [] };
  }
  const rows: Pick<FactSetRow, 'retriever'>[] = await tx('fact_sets')
    .where({ entity_ref: entityRef })
    .whereIn(
      'retriever',
      rest.map(({ id }) => id),
    )
    .where(pending =>
      pending.where('claimed_until', '>=', now).orWhere('due_at', '<=', now),
    )
    .select('retriever');
  const pending = new Set(rows.map(({ retriever }) => retriever));
  return { claims, others: rest.filter(({ id }) => pending.has(id)) };
}

function without(
  sources: readonly FactSource[],
  claims: readonly SourceClaim[],
): FactSource[] {
  const claimed = new Set(claims.map(({ source }) => source));
  return sources.filter(source => !claimed.has(source));
}
