import assert from 'node:assert/strict';
import type { ConnectorFixture } from '../ConnectorFixture';
import { findRecordDefects } from '../findRecordDefects';
import { readPages, recordsOf } from '../readPages';
import { recordKey } from '../recordKey';
import { assertNothingLost, countKeys } from './expectations';

const MIN_PAGES = 4;
const MAX_CURSOR_BYTES = 16 * 1024;

/** A full pass takes several pages and yields every object exactly once. */
export async function yieldsEverythingOnce(
  fixture: ConnectorFixture,
): Promise<void> {
  const expected = await fixture.seed();
  assert.equal(new Set(expected).size, expected.length, 'seed() repeats keys');
  const pages = await readPages(fixture.createConnector());

  assert.ok(
    pages.length >= MIN_PAGES,
    `seed() must fill at least ${MIN_PAGES} pages, the pass had ${pages.length}`,
  );
  assertNothingLost(pages, expected, 'full pass');
  const counts = countKeys(pages);
  const repeated = expected.filter(key => counts.get(key) !== 1);
  assert.deepEqual(repeated, [], 'records were yielded more than once');
}

/** Every record keeps the contract, every cursor is small plain JSON. */
export async function yieldsSoundPages(
  fixture: ConnectorFixture,
): Promise<void> {
  await fixture.seed();
  const pages = await readPages(fixture.createConnector());

  assert.deepEqual(recordsOf(pages).flatMap(findRecordDefects), []);
  for (const { cursor } of pages) {
    const size = Buffer.byteLength(JSON.stringify(cursor));
    assert.ok(
      size <= MAX_CURSOR_BYTES,
      `a cursor has ${size} bytes, at most ${MAX_CURSOR_BYTES} are allowed`,
    );
  }
}

/** After an interruption behind any page, the rest follows from its cursor. */
export async function resumesBehindEveryPage(
  fixture: ConnectorFixture,
): Promise<void> {
  const expected = await fixture.seed();
  const whole = await readPages(fixture.createConnector());

  for (let stored = 1; stored < whole.length; stored++) {
    const before = await readPages(fixture.createConnector(), {
      pages: stored,
    });
    const after = await readPages(fixture.createConnector(), {
      cursor: before[stored - 1].cursor,
    });
    assertNothingLost(
      [...before, ...after],
      expected,
      `resumed behind page ${stored}`,
    );
    assert.ok(
      after.length <= whole.length - stored + 1,
      `resumed behind page ${stored} of ${whole.length}, it read ${after.length} pages: it started over`,
    );
  }
}

/** Two full passes over an unchanged source yield equal records. */
export async function isIdempotent(fixture: ConnectorFixture): Promise<void> {
  await fixture.seed();
  const [first, second] = [
    await readPages(fixture.createConnector()),
    await readPages(fixture.createConnector()),
  ].map(pages =>
    recordsOf(pages).sort((a, b) => (recordKey(a) < recordKey(b) ? -1 : 1)),
  );
  assert.ok(first.length > 0, 'the pass yielded nothing');
  assert.deepEqual(second, first);
}
