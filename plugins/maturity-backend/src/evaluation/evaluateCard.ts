import type { Entity } from '@backstage/catalog-model';
import {
  type ChangeCause,
  CHECK_LETTERS,
  type CompiledRubric,
  type FactBase,
} from '@waymark/plugin-maturity-common';
import type { Knex } from 'knex';
import type { ScorecardRow } from '../database';
import { findCauses } from '../history/findCauses';
import { findChanges, type FoundChange } from '../history/findChanges';
import type { EvaluationContext } from './context';
import { isSameCard, judgeCard, type Judgement } from './judgeCard';
import type { Asked, Occasion } from './occasions';
import { cardKey, type Slice } from './readSlice';
import {
  readStanding,
  type Standing,
  toStanding,
  trackLevelsOf,
} from './standing';

const NOTHING_KNOWN: FactBase = { facts: new Map(), errors: new Map() };

/** One rubric's view of one entity, with what is stored of it. */
export interface Card {
  entityRef: string;
  entity: Entity;
  compiled: CompiledRubric;
  stored: ScorecardRow | undefined;
  asked: Asked;
}

/** What a slice has in common. */
export interface CardScope {
  tx: Knex.Transaction;
  slice: Slice;
  occasion: Occasion;
  context: EvaluationContext;
  now: number;
  /** Whether this replica may judge what another version judged before. */
  isInCharge(): Promise<boolean>;
}

/**
 * What becomes of a card: it stays, it is left to a replica with newer
 * rubrics, the rubric does not apply any more, or it says something else.
 */
export type CardOutcome =
  | { type: 'same' | 'left' | 'gone' }
  | { type: 'written'; row: ScorecardRow; changes: readonly FoundChange[] };

/** Evaluates one card. */
export async function evaluateCard(
  card: Card,
  scope: CardScope,
): Promise<CardOutcome> {
  const { entityRef, entity, compiled, stored } = card;
  const { slice, now } = scope;
  const isOurs =
    stored?.digest === compiled.digest || (await scope.isInCharge());
  if (stored && !isOurs) {
    return { type: 'left' };
  }
  const judgement = compiled.appliesTo(entity)
    ? await judgeCard({
        ...card,
        input: {
          entity,
          known: slice.known.get(entityRef) ?? NOTHING_KNOWN,
          waived: slice.waivers.inForce(entityRef, compiled.rubric.id, now),
          now,
        },
      })
    : undefined;
  if (!judgement?.levels.applicable) {
    return { type: stored ? 'gone' : 'same' };
  }
  if (isSameCard(stored, judgement)) {
    return { type: 'same' };
  }
  const before = await standingOf(card, scope);
  return {
    type: 'written',
    row: {
      ...judgement.state,
      since: JSON.stringify(await findSince(card, judgement, before, scope)),
      evaluated_at: now,
      // Whoever is in charge is to look at it by its own rubric.
      ...(!isOurs && { recheck_at: 0 }),
    },
    changes:
      before && stored && !slice.isSettling(entityRef)
        ? findCardChanges(card, judgement, { before, stored }, scope)
        : [],
  };
}

async function standingOf(
  { compiled, stored }: Card,
  { tx, context }: CardScope,
): Promise<Standing | undefined> {
  if (stored?.digest === compiled.digest) {
    return toStanding(compiled.rubric, stored);
  }
  return stored && readStanding(tx, stored, context.readVersion);
}

/**
 * Since when each check has its result. While an entity settles, what is seen
 * was so from the first sight, or since whatever it replaced had it.
 */
async function findSince(
  { entityRef, compiled }: Card,
  { state }: Judgement,
  before: Standing | undefined,
  { tx, slice, context, now }: CardScope,
): Promise<number[]> {
  const { first_seen } = slice.subjects.get(entityRef)!;
  const otherwise = slice.isSettling(entityRef) ? Number(first_seen) : now;
  const leaving = slice.leavings.get(cardKey(entityRef, compiled.rubric.id));
  const left =
    leaving && (await readStanding(tx, leaving, context.readVersion));
  return compiled.checks.map(({ check, index }) => {
    const times = [before, left].flatMap(standing => {
      const known = standing?.checks.get(check.id);
      return known?.letter === state.outcomes[index] ? known.since : [];
    });
    return times.length > 0 ? Math.min(...times) : otherwise;
  });
}

function findCardChanges(
  { entityRef, compiled }: Card,
  { results, levels }: Judgement,
  { before, stored }: { before: Standing; stored: ScorecardRow },
  { slice, occasion, context, now }: CardScope,
): FoundChange[] {
  const { rubric, digest } = compiled;
  const version =
    stored.digest === digest
      ? undefined
      : { before: before.rubric.version, after: rubric.version };
  const isEntity = occasion.type === 'entity';
  const otherwise: ChangeCause[] = [
    ...(version ? [{ type: 'rubric' as const, ...version }] : []),
    ...(isEntity && !version ? [{ type: 'entity' as const }] : []),
  ];
  return findChanges({
    entityRef,
    rubric,
    before: {
      level: stored.level,
      tracks: trackLevelsOf(before.rubric, stored.levels),
      checks: before.checks,
    },
    results,
    levels,
    otherwise,
    causesOf: index => {
      const check = compiled.checks[index];
      return findCauses({
        check,
        before: before.checks.get(check.check.id)?.letter ?? '',
        after: CHECK_LETTERS[results[index]],
        known: slice.known.get(entityRef) ?? NOTHING_KNOWN,
        now,
        definitions: context.definitions,
        entity: isEntity,
        ...(occasion.type === 'facts' && {
          facts: occasion.changes.get(entityRef),
        }),
        ...(version && { rubric: version }),
        waiver: findWaiver(
          { entityRef, rubricId: rubric.id, checkId: check.check.id },
          { slice, occasion, now },
        ),
      });
    },
  });
}

/** The waiver that a change of this check may be due to. */
function findWaiver(
  {
    entityRef,
    rubricId,
    checkId,
  }: { entityRef: string; rubricId: string; checkId: string },
  { slice, occasion, now }: Pick<CardScope, 'slice' | 'occasion' | 'now'>,
) {
  if (
    occasion.type === 'waiver' &&
    occasion.change.rubricId === rubricId &&
    occasion.change.checkId === checkId
  ) {
    const { waiverId, state } = occasion.change;
    return { id: waiverId, state, isOccasion: true };
  }
  const row = slice.waivers.find(entityRef, rubricId, checkId);
  return row
    ? {
        id: row.id,
        state: Number(row.until) > now ? row.state : 'expired',
        isOccasion: false,
      }
    : undefined;
}
