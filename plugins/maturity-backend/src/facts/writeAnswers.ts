import { inTransaction, upsertRows } from '@waymark/plugin-bulk-rows-node';
import type { Knex } from 'knex';
import { lockSubjects } from '../database';
import type { FactSetRow, StoredFacts } from '../database/tables';
import type { FactsChange } from '../evaluation/types';
import type { Outcome } from './askRetriever';
import { type Claim, readClaimed } from './claims';
import type { GatheringContext } from './context';
import {
  parseFacts,
  toFactBase,
  wholeError,
  writeErrors,
  writeFacts,
} from './factSets';
import { nextPause, retryPause, settlingPause } from './pauses';
import { readAnswer } from './readAnswer';
import type { FactSource } from './sources';

/** What one retriever told, under its claim. */
export interface Told {
  source: FactSource;
  claim: Claim;
  /** By entity ref. */
  outcomes: ReadonlyMap<string, Outcome>;
}

/** A row as it is and as it will be. */
interface Step {
  source: FactSource;
  before: FactSetRow;
  after: FactSetRow;
}

/**
 * Writes what was told, by one retriever or several, and has it evaluated, in
 * one transaction: whoever reads facts and scorecards sees both or neither,
 * and what several told of an entity is judged once.
 *
 * Answers under a claim that ran out are dropped, since somebody else asks by
 * then. Where an answer is the same as before, only its times are written, and
 * nothing is evaluated unless something waits for a fresh value.
 */
export async function writeAnswers(
  context: GatheringContext,
  told: readonly Told[],
): Promise<void> {
  const { knex, evaluator, logger } = context;
  const entityRefs = [
    ...new Set(told.flatMap(({ outcomes }) => [...outcomes.keys()])),
  ].sort();
  const unknown = await inTransaction(knex, async tx => {
    const subjects = await lockSubjects(tx, entityRefs);
    const rows = await readClaimed(
      tx,
      told.map(({ claim, outcomes }) => ({
        ...claim,
        entityRefs: [...outcomes.keys()],
      })),
    );
    const strays = new Map<string, Set<string>>();
    const steps = told.flatMap(({ source, claim, outcomes }, nth) =>
      rows[nth].map((before): Step => {
        const outcome = outcomes.get(before.entity_ref) ?? { facts: undefined };
        const taken = { source, claim, before, outcome, strays };
        return { source, before, after: takeOutcome(context, taken) };
      }),
    );
    await writeRows(tx, steps);
    const changes = await findChanges(tx, steps);
    if (changes.length > 0) {
      await evaluator.onFacts(tx, changes, { subjects });
    }
    return strays;
  });
  for (const [id, names] of unknown) {
    logger.warn(
      `The fact retriever '${id}' told facts it does not define, which were left out: ${[...names].slice(0, 10).join(', ')}`,
    );
  }
}

function takeOutcome(
  { clock, random }: GatheringContext,
  options: {
    source: FactSource;
    claim: Claim;
    before: FactSetRow;
    outcome: Outcome;
    /** Facts that a source does not define, by its id. */
    strays: Map<string, Set<string>>;
  },
): FactSetRow {
  const { source, claim, before, outcome, strays } = options;
  const now = clock();
  // Another moment than the claim's was set by somebody who wants it asked
  // about once more.
  const wanted =
    Number(before.due_at) === claim.until ? undefined : Number(before.due_at);
  if (outcome.error !== undefined) {
    const failures = before.failures + 1;
    return {
      ...before,
      error: wholeError(outcome.error),
      failures,
      due_at: Math.min(
        wanted ?? Infinity,
        now + retryPause(failures, source.everyMs, random()),
      ),
      claimed_until: 0,
    };
  }
  const answer = readAnswer(outcome.facts, source.definitions);
  if (answer.unknown.length > 0) {
    const names = strays.get(source.id) ?? [];
    strays.set(source.id, new Set([...names, ...answer.unknown]));
  }
  const facts = writeFacts({
    ...keptFacts(before, Object.keys(answer.errors)),
    ...answer.facts,
  });
  return {
    ...before,
    facts,
    read_at: now,
    error: writeErrors(answer.errors),
    failures: 0,
    due_at:
      wanted ??
      now + pauseAfter(source, { before, facts, now, random: random() }),
    claimed_until: 0,
  };
}

function pauseAfter(
  { everyMs, retriever }: FactSource,
  answer: { before: FactSetRow; facts: string; now: number; random: number },
): number {
  const { before, facts, now, random } = answer;
  if (!retriever.settles) {
    return nextPause(everyMs, random);
  }
  const isSame = facts === before.facts && before.read_at !== null;
  const sameForMs = isSame ? now - Number(before.read_at) : 0;
  return settlingPause({ everyMs, sameForMs }, random);
}

/** Facts that were told wrongly stay as they were, as old as they are. */
function keptFacts(before: FactSetRow, names: readonly string[]): StoredFacts {
  const known = parseFacts(before.facts);
  return Object.fromEntries(
    names.flatMap(name => {
      const fact = known[name];
      return fact
        ? [[name, { ...fact, at: fact.at ?? Number(before.read_at) }]]
        : [];
    }),
  );
}

async function writeRows(
  tx: Knex.Transaction,
  steps: readonly Step[],
): Promise<void> {
  const keys = ['entity_ref', 'retriever'];
  const times = ['read_at', 'error', 'failures', 'due_at', 'claimed_until'];
  const same = ({ before, after }: Step) => before.facts === after.facts;
  const write = (values: string[], part: readonly Step[]) =>
    upsertRows({
      tx,
      table: 'fact_sets',
      keys,
      values,
      rows: part.map(step => step.after),
    });
  await write(times, steps.filter(same));
  await write(
    ['facts', ...times],
    steps.filter(step => !same(step)),
  );
}

/**
 * What the evaluator has to hear of: another value or error, the first answer
 * of all, and a value that was confirmed where a check may be waiting for it.
 */
async function findChanges(
  tx: Knex.Transaction,
  steps: readonly Step[],
): Promise<FactsChange[]> {
  const confirmed = steps.filter(step => !isNews(step));
  const waiting = await findWaiting(tx, confirmed);
  return steps
    .filter(step => isNews(step) || waiting.has(step.before.entity_ref))
    .map(({ source, before, after }) => ({
      entityRef: before.entity_ref,
      retriever: source.id,
      before: toFactBase(before, source),
      after: toFactBase(after, source),
    }));
}

function isNews({ before, after }: Step): boolean {
  return (
    (before.read_at === null && before.error === null) ||
    before.facts !== after.facts ||
    before.error !== after.error
  );
}

/**
 * Entities with a check that has no data: a fact that had grown too old may be
 * fresh again although it says the same.
 */
async function findWaiting(
  tx: Knex.Transaction,
  steps: readonly Step[],
): Promise<Set<string>> {
  const refs = steps
    .filter(({ before, after }) => before.read_at !== after.read_at)
    .map(({ before }) => before.entity_ref);
  if (refs.length === 0) {
    return new Set();
  }
  const rows: { entity_ref: string }[] = await tx('scorecards')
    .whereIn('entity_ref', refs)
    .where('outcomes', 'like', '%?%')
    .distinct('entity_ref');
  return new Set(rows.map(row => row.entity_ref));
}
