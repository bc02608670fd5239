import type {
  CheckAt,
  FactBase,
  KnownFact,
} from '@waymark/plugin-maturity-common';
import { type CauseSources, findCauses } from './findCauses';

const NOW = Date.parse('2026-11-22T12:00:00Z');
const AT = new Date(NOW - 1_000).toISOString();

const base = (
  facts: Record<string, KnownFact>,
  errors: Record<string, string> = {},
): FactBase => ({
  facts: new Map(Object.entries(facts)),
  errors: new Map(Object.entries(errors)),
});
const known = (value: KnownFact['value'], at = NOW - 1_000) =>
  base({ 'ci/state': { value, at } });
const nothing = base({});

const causesOf = (given: Partial<CauseSources>) =>
  findCauses({
    check: {
      index: 0,
      factIds: ['ci/state', 'ci/branch'],
      freshnessMs: 60_000,
    } as unknown as CheckAt,
    before: 'P',
    after: 'F',
    known: nothing,
    now: NOW,
    definitions: new Map(),
    ...given,
  });
const facts = (before: FactBase, after: FactBase) => ({
  facts: [{ entityRef: 'model:default/churn', retriever: 'ci', before, after }],
});

describe('findCauses', () => {
  it('names a fact that came, went or is another one', () => {
    expect(causesOf(facts(known('passed'), known('failed')))).toEqual([
      {
        type: 'fact',
        fact: 'ci/state',
        before: 'passed',
        after: 'failed',
        at: AT,
      },
    ]);
    expect(causesOf(facts(nothing, known('failed')))).toEqual([
      { type: 'fact', fact: 'ci/state', after: 'failed', at: AT },
    ]);
    expect(causesOf(facts(known('passed'), nothing))).toEqual([
      { type: 'fact', fact: 'ci/state', before: 'passed' },
    ]);
  });

  it('leaves out facts that were only confirmed, unless they were too old', () => {
    const earlier = known('passed', NOW - 2_000);
    expect(causesOf(facts(earlier, known('passed')))).toEqual([]);
    const older = known('passed', NOW - 61_000);
    expect(causesOf(facts(older, known('passed')))).toHaveLength(1);
  });

  it('leaves out facts that the check does not name', () => {
    const other = base({ 'ci/other': { value: 1, at: NOW } });
    expect(causesOf(facts(nothing, other))).toEqual([]);
  });

  it('names facts that grew too old only where nothing happened', () => {
    const stale = { after: '?', known: known('passed', NOW - 61_000) };
    expect(causesOf(stale)).toEqual([
      {
        type: 'stale',
        fact: 'ci/state',
        at: new Date(NOW - 61_000).toISOString(),
      },
    ]);
    expect(causesOf({ ...stale, after: 'F' })).toEqual([]);
    expect(causesOf({ ...stale, rubric: { before: '1', after: '2' } })).toEqual(
      [{ type: 'rubric', before: '1', after: '2' }],
    );
  });

  it('names a waiver that is the occasion, or that nothing else explains', () => {
    const waiver = { id: 'w1', state: 'approved', isOccasion: false };
    const cause = [{ type: 'waiver', id: 'w1', state: 'approved' }];
    expect(causesOf({ waiver })).toEqual([]);
    expect(causesOf({ waiver, after: 'W' })).toEqual(cause);
    expect(causesOf({ waiver: { ...waiver, isOccasion: true } })).toEqual(
      cause,
    );
    expect(
      causesOf({
        waiver,
        after: 'W',
        ...facts(known('passed'), known('failed')),
      }),
    ).toEqual([expect.objectContaining({ type: 'fact' })]);
  });

  it('names the entity last', () => {
    expect(causesOf({ entity: true })).toEqual([{ type: 'entity' }]);
    expect(
      causesOf({ entity: true, rubric: { before: '1', after: '2' } }),
    ).toEqual([{ type: 'rubric', before: '1', after: '2' }]);
    expect(causesOf({})).toEqual([]);
  });
});
