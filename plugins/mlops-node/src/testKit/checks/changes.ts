import assert from 'node:assert/strict';
import type { ConnectorFixture } from '../ConnectorFixture';
import { readPages, readUntilFailure, recordsOf } from '../readPages';
import { recordKey } from '../recordKey';
import { assertNothingLost, countKeys, requireKnob } from './expectations';

/** Gone between being listed and being asked for: skipped, not an error. */
export async function skipsVanished(fixture: ConnectorFixture): Promise<void> {
  const expected = await fixture.seed();
  const { missing } = await requireKnob(fixture, 'vanish').call(fixture);
  assert.ok(missing.length > 0, 'vanish() names nothing that may be missing');
  const pages = await readPages(fixture.createConnector());
  assertNothingLost(
    pages,
    expected.filter(key => !missing.includes(key)),
    'one object vanished',
  );
}

/** An incremental pass yields what changed, and nothing of the rest. */
export async function yieldsOnlyChanges(
  fixture: ConnectorFixture,
): Promise<void> {
  const expected = await fixture.seed();
  const { since, changed } = await requireKnob(fixture, 'change').call(fixture);
  assert.ok(changed.length > 0, 'change() names nothing that changed');
  const connector = fixture.createConnector();
  assert.equal(connector.incremental, true, 'the connector is not incremental');

  const pages = await readPages(connector, { mode: 'incremental', since });
  assertNothingLost(pages, changed, 'incremental pass');
  const unchanged = new Set(expected.filter(key => !changed.includes(key)));
  assert.deepEqual(
    recordsOf(pages)
      .map(recordKey)
      .filter(key => unchanged.has(key)),
    [],
    'the incremental pass yielded what had not changed',
  );
}

/** What an incremental pass yields, a full pass yields in the same words. */
export async function agreesWithFullPass(
  fixture: ConnectorFixture,
): Promise<void> {
  await fixture.seed();
  const { since, changed } = await requireKnob(fixture, 'change').call(fixture);
  const full = await readPages(fixture.createConnector());
  const incremental = await readPages(fixture.createConnector(), {
    mode: 'incremental',
    since,
  });
  const inFull = new Map(
    recordsOf(full).map(record => [recordKey(record), record]),
  );
  for (const record of recordsOf(incremental)) {
    const key = recordKey(record);
    if (changed.includes(key)) {
      assert.deepEqual(record, inFull.get(key));
    }
  }
  assert.ok(countKeys(incremental).has(changed[0]));
}

/**
 * An aborted pass rejects. If it merely ended, the registry would take it for
 * complete and delete what it did not see.
 */
export async function rejectsWhenAborted(
  fixture: ConnectorFixture,
): Promise<void> {
  await fixture.seed();
  const { pages, error } = await readUntilFailure(fixture.createConnector(), {
    signal: AbortSignal.abort(),
  });
  assert.notEqual(error, undefined, 'an aborted pass ended as if complete');
  assert.deepEqual(pages, []);
}

/** Aborted while a page is being stored: the next one is not yielded. */
export async function stopsBetweenPages(
  fixture: ConnectorFixture,
): Promise<void> {
  await fixture.seed();
  const controller = new AbortController();
  const pass = fixture
    .createConnector()
    .read({ mode: 'full', signal: controller.signal })
    [Symbol.asyncIterator]();
  const first = await pass.next();
  assert.ok(!first.done, 'the pass yielded no page');
  controller.abort();
  await assert.rejects(
    Promise.resolve(pass.next()),
    'the pass went on although it was aborted',
  );
}

/** Aborted while the source does not answer: the request is given up. */
export async function stopsWaiting(fixture: ConnectorFixture): Promise<void> {
  await fixture.seed();
  const { requested } = requireKnob(fixture, 'hang').call(fixture);
  const controller = new AbortController();
  const pass = readUntilFailure(fixture.createConnector(), {
    signal: controller.signal,
  });
  await requested;
  controller.abort();
  const { error } = await pass;
  assert.notEqual(error, undefined, 'an aborted pass ended as if complete');
}
