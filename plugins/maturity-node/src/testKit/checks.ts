import assert from 'node:assert/strict';
import { isFactId, MAX_FACTS } from '../factIds';
import type {
  FactRetriever,
  FactSubject,
  RetrieverAnswer,
} from '../FactRetriever';
import { findFactProblem } from '../findFactProblem';
import type { RetrieverFixture } from './RetrieverFixture';

/** Rubrics can name everything, and people can read what it means. */
export function definesFactsWell({ retriever }: RetrieverFixture): void {
  const { id, title, facts } = retriever;
  assert.ok(isFactId(id), `'${id}' is no id of a retriever`);
  assert.ok(title.trim(), `'${id}' has no title`);
  assert.ok(facts.length > 0, `'${id}' defines no facts`);
  assert.ok(facts.length <= MAX_FACTS, `'${id}' defines ${facts.length} facts`);
  const ids = new Set<string>();
  for (const fact of facts) {
    assert.ok(
      isFactId(fact.id),
      `'${fact.id}' is no id of a fact: it goes without the source`,
    );
    assert.ok(!ids.has(fact.id), `'${fact.id}' is defined twice`);
    ids.add(fact.id);
    assert.ok(fact.title.trim(), `'${fact.id}' has no title`);
    assert.ok(fact.description.trim(), `'${fact.id}' has no description`);
    assert.ok(
      !fact.values || fact.type === 'text',
      `'${fact.id}' lists values, which only texts have`,
    );
  }
}

/** What it knows, it tells in the types it promised. */
export async function tellsWhatItDefines(
  fixture: RetrieverFixture,
): Promise<void> {
  const answer = await askAlone(fixture.retriever, fixture.known);
  assert.equal(answer?.error, undefined, 'the known entity is an error');
  const facts = answer?.facts ?? {};
  assert.ok(
    Object.keys(facts).length > 0,
    'it tells nothing about the entity that it knows',
  );
  assertFits(fixture.retriever, answer);
}

/** Nothing depends on when somebody asks. */
export async function tellsTheSameTwice({
  retriever,
  known,
}: RetrieverFixture): Promise<void> {
  const first = await askAlone(retriever, known);
  assert.deepEqual(await askAlone(retriever, known), first);
}

/** A stranger is no error, and what is told about it is true to type. */
export async function knowsNoStranger(
  fixture: RetrieverFixture,
): Promise<void> {
  const answer = await askAlone(fixture.retriever, fixture.unknown);
  assert.equal(
    answer?.error,
    undefined,
    'an entity that the source does not know is no error',
  );
  assertFits(fixture.retriever, answer);
}

/** One entity in a batch does not change what is told about another. */
export async function keepsEntitiesApart({
  retriever,
  known,
  unknown,
}: RetrieverFixture): Promise<void> {
  const alone = await askAlone(retriever, known);
  const together = await ask(retriever, [unknown, known]);
  assert.deepEqual(together.get(known.entityRef), alone);
  const asked = [known.entityRef, unknown.entityRef];
  for (const ref of together.keys()) {
    assert.ok(asked.includes(ref), `it tells about ${ref}, which nobody asked`);
  }
}

/** Gives up before it begins. */
export async function rejectsWhenAborted({
  retriever,
  known,
}: RetrieverFixture): Promise<void> {
  const signal = AbortSignal.abort(new Error('stopped'));
  await assert.rejects(
    () => retriever.retrieve([known], { signal }),
    'it answered although it was aborted',
  );
}

/** An outage is an error, and never the absence of something. */
export async function reportsOutage(fixture: RetrieverFixture): Promise<void> {
  await fixture.goDown?.();
  let answer: RetrieverAnswer | undefined;
  try {
    answer = await askAlone(fixture.retriever, fixture.known);
  } catch {
    return;
  }
  assert.ok(
    answer?.error,
    'the source is down, and it answered as if all were well',
  );
}

/** Stops waiting for a silent source when it is told to. */
export async function stopsWaiting(fixture: RetrieverFixture): Promise<void> {
  await fixture.hang?.();
  const stop = new AbortController();
  const answer = fixture.retriever.retrieve([fixture.known], {
    signal: stop.signal,
  });
  setImmediate(() => stop.abort(new Error('stopped')));
  let told: Map<string, RetrieverAnswer>;
  try {
    told = await answer;
  } catch {
    return;
  }
  assert.ok(
    told.get(fixture.known.entityRef)?.error,
    'it was aborted, and answered as if all were well',
  );
}

/** A family that is not installed tells nothing, which is no error. */
export async function tellsNothingWhenAbsent(
  fixture: RetrieverFixture,
): Promise<void> {
  await fixture.uninstall?.();
  const answer = await askAlone(fixture.retriever, fixture.known);
  assert.equal(answer?.error, undefined, 'a missing family is an error');
  assert.deepEqual(answer?.facts ?? {}, {}, 'a missing family tells facts');
}

async function ask(
  retriever: FactRetriever,
  subjects: FactSubject[],
): Promise<Map<string, RetrieverAnswer>> {
  const { signal } = new AbortController();
  const { batchSize = 1 } = retriever;
  const answers = new Map<string, RetrieverAnswer>();
  for (let start = 0; start < subjects.length; start += batchSize) {
    const part = await retriever.retrieve(
      subjects.slice(start, start + batchSize),
      { signal },
    );
    assert.ok(part instanceof Map, 'it did not answer with a Map');
    part.forEach((answer, ref) => answers.set(ref, answer));
  }
  return answers;
}

async function askAlone(
  retriever: FactRetriever,
  subject: FactSubject,
): Promise<RetrieverAnswer | undefined> {
  return (await ask(retriever, [subject])).get(subject.entityRef);
}

function assertFits(
  { facts: definitions }: FactRetriever,
  answer: RetrieverAnswer | undefined,
): void {
  for (const [name, fact] of Object.entries(answer?.facts ?? {})) {
    const definition = definitions.find(({ id }) => id === name);
    assert.ok(definition, `it tells '${name}', which it does not define`);
    const problem = findFactProblem(fact, definition);
    assert.equal(problem, undefined, `'${name}' is ${problem}`);
  }
}
