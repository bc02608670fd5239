import assert from 'node:assert/strict';
import type { ConnectorPage } from '../../connector';
import { SourceError, type SourceErrorReason } from '../../SourceError';
import type { ConnectorFixture } from '../ConnectorFixture';
import { recordsOf } from '../readPages';
import { recordKey } from '../recordKey';

/** How often each key was yielded. */
export function countKeys(pages: ConnectorPage[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const record of recordsOf(pages)) {
    const key = recordKey(record);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** Fails with the keys that are missing, the first ten of them by name. */
export function assertNothingLost(
  pages: ConnectorPage[],
  expected: Iterable<string>,
  situation: string,
): void {
  const found = countKeys(pages);
  const missing = [...expected].filter(key => !found.has(key));
  assert.equal(
    missing.length,
    0,
    `${situation}: ${missing.length} records are missing: ${missing
      .slice(0, 10)
      .join(', ')}`,
  );
}

/** Fails unless the error is a SourceError for this reason without secrets. */
export function assertSourceError(
  error: unknown,
  reason: SourceErrorReason,
  fixture: ConnectorFixture,
): asserts error is SourceError {
  assert.ok(
    error instanceof SourceError,
    `expected a SourceError '${reason}', got ${describe(error)}`,
  );
  assert.equal(error.reason, reason, `wrong reason for: ${error.message}`);
  assert.notEqual(error.message.trim(), '', 'the message is empty');
  const text = `${error.message}\n${error.hint ?? ''}`;
  for (const secret of fixture.secrets ?? []) {
    assert.ok(
      !text.includes(secret),
      'the message or hint repeats a secret of the connection',
    );
  }
}

/** The knob, or a failure that says how to declare that it cannot exist. */
export function requireKnob<K extends keyof ConnectorFixture>(
  fixture: ConnectorFixture,
  name: K,
): NonNullable<ConnectorFixture[K]> {
  const knob = fixture[name];
  assert.ok(
    knob,
    `the fixture has no ${name}(); add it, or declare notApplicable.${name} with the reason`,
  );
  return knob;
}

function describe(error: unknown): string {
  return error === undefined
    ? 'a pass that ended as if all were well'
    : `${error}`;
}
