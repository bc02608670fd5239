import type { Entity } from '@backstage/catalog-model';
import type { Knex } from 'knex';
import { lockSubjects, type SubjectRow } from '../database';
import { type FoundChange, toHistoryRow } from '../history/findChanges';
import { isInCharge } from '../rubrics';
import { createBreather } from './breathe';
import type { EvaluationContext } from './context';
import { type Card, type CardScope, evaluateCard } from './evaluateCard';
import { findAsked, type Occasion } from './occasions';
import { cardKey, readSlice } from './readSlice';
import { type SliceWrites, writeSlice } from './writeSlice';

/** What came of evaluating some entities. */
export interface SliceOutcome {
  /** Cards (a rubric's view of an entity) that something was asked of. */
  evaluated: number;
  /** Those of them that were written or removed. */
  changed: number;
  changes: readonly FoundChange[];
}

/**
 * Evaluates some entities and writes what differs, with its history. It locks
 * the subjects, so that of two who evaluate the same the second finds nothing
 * left to do.
 */
export async function evaluateSlice(
  tx: Knex.Transaction,
  options: {
    refs: readonly string[];
    occasion: Occasion;
    /** As they are now; those that are missing are read. */
    entities?: ReadonlyMap<string, Entity>;
    /** Where the caller has locked them. */
    subjects?: ReadonlyMap<string, SubjectRow>;
  },
  context: EvaluationContext,
): Promise<SliceOutcome> {
  const { refs, occasion, entities } = options;
  const subjects = options.subjects ?? (await lockSubjects(tx, refs));
  if (subjects.size === 0) {
    return { evaluated: 0, changed: 0, changes: [] };
  }
  const slice = await readSlice(tx, subjects, context, entities);
  const scope: CardScope = {
    tx,
    slice,
    occasion,
    context,
    now: context.clock(),
    isInCharge: once(() => isInCharge(tx, context.book)),
  };
  const writes: SliceWrites = {
    cards: [],
    gone: [],
    left: [],
    history: [],
    settled: slice.settled,
  };
  const changes: FoundChange[] = [];
  const breathe = createBreather();
  let evaluated = 0;
  for (const card of cardsOf(scope)) {
    evaluated += 1;
    await breathe();
    const { rubric } = card.compiled;
    const outcome = await evaluateCard(card, scope);
    if (outcome.type === 'gone' || outcome.type === 'left') {
      writes[outcome.type].push([card.entityRef, rubric.id]);
    } else if (outcome.type === 'written') {
      writes.cards.push(outcome.row);
      changes.push(...outcome.changes);
      for (const change of outcome.changes) {
        writes.history.push(
          toHistoryRow(change, { version: rubric.version, now: scope.now }),
        );
      }
    }
  }
  await writeSlice(tx, writes, scope.now);
  const changed = writes.cards.length + writes.gone.length;
  return { evaluated, changed, changes };
}

/** The cards of a slice that something is asked of. */
function* cardsOf({
  slice,
  occasion,
  context,
  now,
}: CardScope): Generator<Card> {
  for (const entityRef of slice.subjects.keys()) {
    const entity = slice.entities.get(entityRef);
    for (const { compiled } of entity ? context.book.rubrics : []) {
      const stored = slice.cards.get(cardKey(entityRef, compiled.rubric.id));
      const asked = findAsked(occasion, { entityRef, compiled, stored, now });
      if (entity && (asked === 'all' || asked.length > 0)) {
        yield { entityRef, entity, compiled, stored, asked };
      }
    }
  }
}

function once<T>(work: () => Promise<T>): () => Promise<T> {
  let result: Promise<T> | undefined;
  return () => (result ??= work());
}
