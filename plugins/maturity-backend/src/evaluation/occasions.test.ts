import {
  compileRubric,
  type FactBase,
  type KnownFact,
  readRubric,
} from '@waymark/plugin-maturity-common';
import { DAY, FACTS, START } from '../__testUtils__/openMaturity';
import { RUBRIC } from '../__testUtils__/rubric';
import { findAsked, findChangedFacts, type Occasion } from './occasions';

const { rubric } = readRubric(RUBRIC, { source: 'test', facts: FACTS });
const compiled = compileRubric(rubric!, { facts: FACTS });
const entityRef = 'model:default/churn';

const base = (
  facts: Record<string, KnownFact>,
  errors: Record<string, string> = {},
): FactBase => ({
  facts: new Map(Object.entries(facts)),
  errors: new Map(Object.entries(errors)),
});
const score = (value: number, at = START) =>
  base({ 'quality/score': { value, at } });
const nothing = base({});

describe('findChangedFacts', () => {
  const changed = (before: FactBase, after: FactBase) =>
    findChangedFacts({ before, after }, compiled, START);

  it.each([
    ['another value', score(1), score(2), ['quality/score']],
    ['a first value', nothing, score(1), ['quality/score']],
    ['a value that is gone', score(1), nothing, ['quality/score']],
    ['the same', score(1), score(1), []],
    ['nothing', nothing, nothing, []],
    ['a confirmed value', score(1, START - DAY), score(1), []],
    [
      'a confirmed value that was too old',
      score(1, START - 8 * DAY),
      score(1),
      ['quality/score'],
    ],
    [
      'a value that is older than was said',
      score(1),
      score(1, START - DAY),
      ['quality/score'],
    ],
    [
      'an error',
      score(1),
      base(
        { 'quality/score': { value: 1, at: START } },
        { 'quality/score': 'away' },
      ),
      ['quality/score'],
    ],
    [
      'a confirmed value that no check wants fresh',
      base({ 'ci/passed': { value: true, at: 0 } }),
      base({ 'ci/passed': { value: true, at: START } }),
      [],
    ],
    [
      'a list that is another',
      base({ 'ci/passed': { value: ['a'], at: START } }),
      base({ 'ci/passed': { value: ['a', 'b'], at: START } }),
      ['ci/passed'],
    ],
  ])('finds %s', (_, before, after, expected) => {
    expect(changed(before, after)).toEqual(expected);
  });
});

describe('findAsked', () => {
  const asked = (
    occasion: Occasion,
    stored?: { digest?: string; recheck_at?: number | string | null },
  ) =>
    findAsked(occasion, {
      entityRef,
      compiled,
      stored: stored && {
        digest: compiled.digest,
        recheck_at: null,
        ...stored,
      },
      now: START,
    });
  const facts = (id: string): Occasion => ({
    type: 'facts',
    changes: new Map([
      [
        entityRef,
        [
          {
            entityRef,
            retriever: id.split('/')[0],
            before: nothing,
            after: base({ [id]: { value: 1, at: START } }),
          },
        ],
      ],
    ]),
  });
  const waiver = (rubricId: string, checkId = 'ci'): Occasion => ({
    type: 'waiver',
    change: { entityRef, rubricId, checkId, waiverId: 'w1', state: 'approved' },
  });

  it('asks the checks that name a fact', () => {
    expect(asked(facts('registry/versions'), {})).toEqual([0, 1]);
    expect(asked(facts('ci/passed'), {})).toEqual([4]);
    expect(asked(facts('other/fact'), {})).toEqual([]);
    expect(asked(facts('ci/passed'))).toBe('all');
    expect(asked(facts('ci/passed'), { digest: 'older' })).toBe('all');
    expect(asked(facts('other/fact'), { digest: 'older' })).toEqual([]);
  });

  it('asks the check of a waiver', () => {
    expect(asked(waiver('delivery'), {})).toEqual([4]);
    expect(asked(waiver('delivery', 'gone'), {})).toEqual([]);
    expect(asked(waiver('other'), {})).toEqual([]);
    expect(asked(waiver('delivery'), { digest: 'older' })).toBe('all');
  });

  it('asks everything of what is due, of an entity, and of another version', () => {
    expect(asked({ type: 'time' }, { recheck_at: START })).toBe('all');
    // As Postgres hands it out.
    expect(asked({ type: 'time' }, { recheck_at: String(START) })).toBe('all');
    expect(asked({ type: 'time' }, { recheck_at: START + 1 })).toEqual([]);
    expect(asked({ type: 'time' }, { recheck_at: null })).toEqual([]);
    expect(asked({ type: 'time' })).toEqual([]);
    expect(asked({ type: 'entity' }, {})).toBe('all');
    const news: Occasion = { type: 'rubric', everything: false };
    expect(asked(news, {})).toEqual([]);
    expect(asked(news)).toBe('all');
    expect(asked(news, { digest: 'older' })).toBe('all');
    expect(asked({ type: 'rubric', everything: true }, {})).toBe('all');
  });
});
