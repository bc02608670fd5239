import assert from 'node:assert/strict';
import type { ConnectorPage } from '../../connector';
import type { ConnectorFixture } from '../ConnectorFixture';
import { readPages, readUntilFailure, recordsOf } from '../readPages';
import {
  assertNothingLost,
  assertSourceError,
  requireKnob,
} from './expectations';

const HOUR = 3_600_000;
const MINUTE = 60_000;

/** `Retry-After` in seconds becomes the error's `retryAfterMs`. */
export async function waitsSecondsAfter429(
  fixture: ConnectorFixture,
): Promise<void> {
  await fixture.seed();
  await requireKnob(fixture, 'rateLimit').call(fixture, '7');
  const { error } = await readUntilFailure(fixture.createConnector());
  assertSourceError(error, 'rate-limited', fixture);
  assert.equal(error.retryAfterMs, 7_000);
}

/** `Retry-After` as a date becomes the time that is left until then. */
export async function waitsUntilDateAfter429(
  fixture: ConnectorFixture,
): Promise<void> {
  await fixture.seed();
  const inAnHour = new Date(Date.now() + HOUR).toUTCString();
  await requireKnob(fixture, 'rateLimit').call(fixture, inAnHour);
  const { error } = await readUntilFailure(fixture.createConnector());
  assertSourceError(error, 'rate-limited', fixture);
  const wait = error.retryAfterMs ?? NaN;
  assert.ok(
    wait > HOUR - 10 * MINUTE && wait <= HOUR,
    `Retry-After was an hour ahead, retryAfterMs is ${wait}`,
  );
}

/** A `Retry-After` that nobody understands leaves the wait to the registry. */
export async function survivesOddRetryAfter(
  fixture: ConnectorFixture,
): Promise<void> {
  await fixture.seed();
  await requireKnob(fixture, 'rateLimit').call(fixture, 'soon');
  const { error } = await readUntilFailure(fixture.createConnector());
  assertSourceError(error, 'rate-limited', fixture);
  assert.equal(error.retryAfterMs, undefined);
}

/** Refused credentials are named as such, with a hint and no secret. */
export async function namesRefusedCredentials(
  fixture: ConnectorFixture,
): Promise<void> {
  await fixture.seed();
  await requireKnob(fixture, 'refuseCredentials').call(fixture);
  const { error, pages } = await readUntilFailure(fixture.createConnector());
  assertSourceError(error, 'auth', fixture);
  assert.ok(error.hint, 'the error has no hint that says how to mend it');
  assert.deepEqual(recordsOf(pages), []);
}

/** A listing that is not understood never looks like an empty source. */
export async function reportsBrokenAnswers(
  fixture: ConnectorFixture,
): Promise<void> {
  await fixture.seed();
  await requireKnob(fixture, 'breakAnswers').call(fixture);
  const { error, pages } = await readUntilFailure(fixture.createConnector());
  if (error === undefined) {
    assert.ok(
      recordsOf(pages).some(record => record.type === 'problem'),
      'broken answers were read as if the source were empty',
    );
    return;
  }
  assertSourceError(error, 'malformed', fixture);
}

/** One damaged object becomes a problem that names it; the rest arrives. */
export async function keepsTheRestOfDamagedPage(
  fixture: ConnectorFixture,
): Promise<void> {
  const expected = await fixture.seed();
  const { missing, named } = await requireKnob(fixture, 'damageObject').call(
    fixture,
  );
  const pages = await readPages(fixture.createConnector());
  assertNothingLost(
    pages,
    expected.filter(key => !missing.includes(key)),
    'one object damaged',
  );
  const problems = recordsOf(pages).filter(record => record.type === 'problem');
  assert.ok(
    problems.some(({ path, message }) => `${path} ${message}`.includes(named)),
    `no problem names '${named}'; there are: ${JSON.stringify(problems)}`,
  );
}

/** A source that is down is unavailable, not empty. */
export async function reportsDownSource(
  fixture: ConnectorFixture,
): Promise<void> {
  await fixture.seed();
  await requireKnob(fixture, 'goDown').call(fixture);
  const { error } = await readUntilFailure(fixture.createConnector());
  assertSourceError(error, 'unavailable', fixture);
}

/** Down in the middle of a pass and up again: the cursor leads to the rest. */
export async function goesOnAfterOutage(
  fixture: ConnectorFixture,
): Promise<void> {
  const expected = await fixture.seed();
  const stored: ConnectorPage[] = [];
  const interrupted = async () => {
    const pass = fixture.createConnector().read({
      mode: 'full',
      signal: new AbortController().signal,
    });
    for await (const page of pass) {
      stored.push(JSON.parse(JSON.stringify(page)));
      if (stored.length === 1) {
        await requireKnob(fixture, 'goDown').call(fixture);
      }
    }
  };
  const error = await interrupted().then(
    () => undefined,
    reason => reason,
  );
  assertSourceError(error, 'unavailable', fixture);
  await fixture.recover();
  const rest = await readPages(fixture.createConnector(), {
    cursor: stored[stored.length - 1].cursor,
  });
  assertNothingLost([...stored, ...rest], expected, 'resumed after an outage');
}

/** A request that is never answered runs into the connector's own limit. */
export async function timesOut(fixture: ConnectorFixture): Promise<void> {
  await fixture.seed();
  requireKnob(fixture, 'hang').call(fixture);
  const { error } = await readUntilFailure(fixture.createConnector());
  assertSourceError(error, 'unavailable', fixture);
}
