import { stringifyError } from '@backstage/errors';
import { inTransaction, isPostgres } from '@waymark/plugin-bulk-rows-node';
import type { Knex } from 'knex';
import { lockSubjects, type ScorecardRow, type SubjectRow } from '../database';
import type { FoundChange } from '../history/findChanges';
import { enterRubrics, isInCharge } from '../rubrics';
import type { EvaluationContext, EvaluationOptions } from './context';
import { createContext } from './createContext';
import { evaluateSlice, type SliceOutcome } from './evaluateSlice';
import { findChangedFacts } from './occasions';
import type { ChangeListener, Evaluator, FactsChange } from './types';

/** Entities of one transaction: enough to read in bulk, short enough to wait for. */
const SLICE = 200;

/** {@link Evaluator} that tells what changed. */
export interface ListenedEvaluator extends Evaluator {
  /** Adds somebody who hears of changes once they are stored. */
  listen(listener: ChangeListener): void;
}

/**
 * Opens the evaluator on tables that are up to date, and enters the versions
 * of the rubrics, by which this replica is the one in charge from now on.
 */
export async function createEvaluator(
  options: EvaluationOptions & {
    /** Told when a listener throws, which it must not. */
    onListenerError?: (message: string) => void;
  },
): Promise<ListenedEvaluator> {
  const { knex, book } = options;
  const context = createContext(options);
  await enterRubrics(knex, book, context.clock());
  const listeners: ChangeListener[] = [];

  const tell = (changes: readonly FoundChange[]) => {
    for (const listener of changes.length > 0 ? listeners : []) {
      try {
        listener.onChanges(changes);
      } catch (error) {
        options.onListenerError?.(stringifyError(error));
      }
    }
  };
  /** Tells once it is stored; what was rolled back did not happen. */
  const tellAfter = (tx: Knex.Transaction, { changes }: SliceOutcome) => {
    if (changes.length > 0) {
      tx.executionPromise.then(
        () => tell(changes),
        () => {},
      );
    }
  };

  return {
    listen: listener => {
      listeners.push(listener);
    },

    async onFacts(tx, all, { subjects: locked } = {}) {
      const subjects =
        locked ??
        (await lockSubjects(tx, [
          ...new Set(all.map(({ entityRef }) => entityRef)),
        ]));
      const changes = findWorthy(all, subjects, context);
      const byEntity = new Map<string, FactsChange[]>();
      for (const change of changes) {
        const { entityRef } = change;
        byEntity.set(entityRef, [...(byEntity.get(entityRef) ?? []), change]);
      }
      const outcome = await evaluateSlice(
        tx,
        {
          refs: [...byEntity.keys()],
          occasion: { type: 'facts', changes: byEntity },
          subjects: new Map(
            [...subjects].filter(([entityRef]) => byEntity.has(entityRef)),
          ),
        },
        context,
      );
      tellAfter(tx, outcome);
    },

    async onEntities(tx, entities) {
      const given = new Map(
        entities.map(({ entityRef, entity }) => [entityRef, entity]),
      );
      const outcome = await evaluateSlice(
        tx,
        {
          refs: [...given.keys()],
          occasion: { type: 'entity' },
          entities: given,
        },
        context,
      );
      tellAfter(tx, outcome);
    },

    async onWaiver(tx, change) {
      const outcome = await evaluateSlice(
        tx,
        { refs: [change.entityRef], occasion: { type: 'waiver', change } },
        context,
      );
      tellAfter(tx, outcome);
    },

    async evaluateAll({ signal, everything = false }) {
      const total = { evaluated: 0, changed: 0 };
      for (let after: string | undefined = ''; after !== undefined;) {
        signal?.throwIfAborted();
        const refs = await readRefs(knex, after);
        const outcome = await inTransaction(knex, tx =>
          evaluateSlice(
            tx,
            { refs, occasion: { type: 'rubric', everything } },
            context,
          ),
        );
        tell(outcome.changes);
        total.evaluated += outcome.evaluated;
        total.changed += outcome.changed;
        after = refs.length === SLICE ? refs[SLICE - 1] : undefined;
      }
      return total;
    },

    async recheck({ signal }) {
      let asked = 0;
      for (let more = true; more;) {
        signal?.throwIfAborted();
        const outcome = await inTransaction(knex, async tx => {
          const subjects = await lockDue(tx, context);
          return {
            subjects: subjects.size,
            ...(await evaluateSlice(
              tx,
              {
                refs: [...subjects.keys()],
                occasion: { type: 'time' },
                subjects,
              },
              context,
            )),
          };
        });
        tell(outcome.changes);
        asked += outcome.evaluated;
        more = outcome.subjects === SLICE;
      }
      return asked;
    },
  };
}

/**
 * Changes that some check may answer otherwise by, and first answers: with the
 * last of those an entity is settled, though nothing differs.
 */
function findWorthy(
  changes: readonly FactsChange[],
  subjects: ReadonlyMap<string, SubjectRow>,
  { book, clock }: EvaluationContext,
): FactsChange[] {
  const now = clock();
  const isWorthy = (change: FactsChange) =>
    book.rubrics.some(({ compiled }) =>
      findChangedFacts(change, compiled, now).some(
        id => compiled.checksOf(id).length > 0,
      ),
    );
  const isFirst = ({ entityRef, before }: FactsChange) =>
    before.facts.size === 0 && subjects.get(entityRef)?.settled_at === null;
  return changes.filter(change => isWorthy(change) || isFirst(change));
}

async function readRefs(knex: Knex, after: string): Promise<string[]> {
  const rows: Pick<SubjectRow, 'entity_ref'>[] = await knex<SubjectRow>(
    'subjects',
  )
    .where('entity_ref', '>', after)
    .orderBy('entity_ref')
    .limit(SLICE)
    .select('entity_ref');
  return rows.map(row => row.entity_ref);
}

/**
 * Subjects with a card that is due, locked; those that somebody else holds
 * are left to them. A replica whose rubrics are not in charge looks only at
 * what it can judge.
 */
async function lockDue(
  tx: Knex.Transaction,
  { book, clock }: EvaluationContext,
): Promise<Map<string, SubjectRow>> {
  const ids = book.rubrics.map(({ compiled }) => compiled.rubric.id);
  const digests = book.rubrics.map(({ compiled }) => compiled.digest);
  const ours = await isInCharge(tx, book);
  const due = tx<ScorecardRow>('scorecards')
    .where('recheck_at', '<=', clock())
    .whereIn('rubric_id', ids)
    .modify(query => {
      if (!ours) {
        query.whereIn('digest', digests);
      }
    })
    .select('entity_ref');
  const rows: SubjectRow[] = await tx<SubjectRow>('subjects')
    .whereIn('entity_ref', due)
    .orderBy('entity_ref')
    .limit(SLICE)
    .modify(query => {
      if (isPostgres(tx)) {
        query.forUpdate().skipLocked();
      }
    });
  return new Map(rows.map(row => [row.entity_ref, row]));
}
