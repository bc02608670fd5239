import type { Entity } from '@backstage/catalog-model';
import { readRows } from '@waymark/plugin-bulk-rows-node';
import type { FactBase } from '@waymark/plugin-maturity-common';
import type { Knex } from 'knex';
import type {
  FactSetRow,
  LeavingRow,
  ScorecardRow,
  SubjectRow,
} from '../database';
import type { EvaluationContext } from './context';
import { type ApprovedWaivers, readApprovedWaivers } from './waiversInForce';

/**
 * How long after the first sight of an entity differences are taken for
 * something that was so all along: sources answer one after the other.
 */
const SETTLING_MS = 30 * 60_000;

/** All that is needed to evaluate some entities, read in a few statements. */
export interface Slice {
  subjects: ReadonlyMap<string, SubjectRow>;
  entities: ReadonlyMap<string, Entity>;
  known: ReadonlyMap<string, FactBase>;
  waivers: ApprovedWaivers;
  /** By {@link cardKey}. */
  cards: ReadonlyMap<string, ScorecardRow>;
  /** Of entities that settle; by {@link cardKey}. */
  leavings: ReadonlyMap<string, LeavingRow>;
  /** True until every source has answered once, or the time is up. */
  isSettling(entityRef: string): boolean;
  /** Entities that were settling until now. */
  settled: readonly string[];
}

/** Names one rubric's view of one entity. */
export function cardKey(entityRef: string, rubricId: string): string {
  return `${entityRef} ${rubricId}`;
}

/** Reads what {@link Slice} holds about subjects that the caller has locked. */
export async function readSlice(
  tx: Knex.Transaction,
  subjects: ReadonlyMap<string, SubjectRow>,
  context: EvaluationContext,
  given: ReadonlyMap<string, Entity> = new Map(),
): Promise<Slice> {
  const refs = [...subjects.keys()];
  const now = context.clock();
  const missing = refs.filter(ref => !given.has(ref));
  const read = <Row extends { entity_ref: string }>(
    table: string,
    values: readonly string[],
  ) => readRows<Row>(tx, { table, column: 'entity_ref', values });

  const unsettled = refs.filter(ref => subjects.get(ref)?.settled_at === null);
  const settling = new Set(
    unsettled.filter(
      ref => now - Number(subjects.get(ref)?.first_seen) < SETTLING_MS,
    ),
  );
  const waiting = await readWaiting(tx, [...settling]);
  const cards = await read<ScorecardRow>('scorecards', refs);
  const leavings = await read<LeavingRow>('leavings', [...settling]);
  return {
    subjects,
    entities: new Map([
      ...given,
      ...(await context.readEntities(missing, { tx })),
    ]),
    known: await context.facts.getFacts(refs, { tx }),
    waivers: await readApprovedWaivers(tx, refs),
    cards: byKey(cards),
    leavings: byKey(leavings),
    isSettling: ref => settling.has(ref),
    settled: unsettled.filter(ref => !waiting.has(ref)),
  };
}

/** Entities that some source has not answered about yet. */
async function readWaiting(
  tx: Knex.Transaction,
  entityRefs: readonly string[],
): Promise<Set<string>> {
  const rows = await readRows<FactSetRow>(tx, {
    table: 'fact_sets',
    column: 'entity_ref',
    values: entityRefs,
    columns: ['entity_ref', 'read_at'],
  });
  return new Set(
    rows.filter(row => row.read_at === null).map(row => row.entity_ref),
  );
}

function byKey<Row extends { entity_ref: string; rubric_id: string }>(
  rows: readonly Row[],
): Map<string, Row> {
  return new Map(
    rows.map(row => [cardKey(row.entity_ref, row.rubric_id), row]),
  );
}
