import type { FilterPredicate } from '@backstage/filter-predicates';
import fc from 'fast-check';
import type { FactValue } from '../facts';
import type {
  Condition,
  FactCondition,
  Rubric,
  RubricCheck,
  RubricTrack,
} from '../rubric';
import type { EvaluationInput } from '../rules';
import { churn, DAY, FACTS, levelsTo, NOW } from './makeRubric';

const words = fc
  .string({ minLength: 1, maxLength: 20, unit: 'grapheme' })
  .map(text => text.trim())
  .filter(text => text.length > 0 && !text.includes('${{'));

const leaves: fc.Arbitrary<FactCondition> = fc.oneof(
  fc.record({
    fact: fc.constantFrom('registry/versions', 'registry/runs'),
    operator: fc.constantFrom(
      'equal' as const,
      'greaterThan' as const,
      'lessThanInclusive' as const,
    ),
    value: fc.oneof(
      fc.integer({ min: 0, max: 3 }),
      fc.constant({ fact: 'registry/coverage' }),
    ),
  }),
  fc.record({
    fact: fc.constant('catalog/described'),
    operator: fc.constantFrom('equal' as const, 'notEqual' as const),
    value: fc.oneof(fc.boolean(), fc.constant(null)),
  }),
  fc.record({
    fact: fc.constant('ci/state'),
    operator: fc.constantFrom('in' as const, 'notIn' as const),
    value: fc.constantFrom(['passed'], ['passed', 'failed']),
  }),
  fc.record({
    fact: fc.constant('catalog/regions'),
    operator: fc.constantFrom('contains' as const, 'doesNotContain' as const),
    value: fc.constantFrom('eu', 'us'),
  }),
);

/** Conditions over the facts of the tests. */
export const { condition: conditions } = fc.letrec<{ condition: Condition }>(
  tie => {
    const parts = fc.array(tie('condition'), { minLength: 1, maxLength: 3 });
    return {
      condition: fc.oneof(
        { maxDepth: 3 },
        leaves,
        fc.record({ all: parts }),
        fc.record({ any: parts }),
        fc.record({ not: tie('condition') }),
      ),
    };
  },
);

const predicates = fc.constantFrom<FilterPredicate[]>(
  { kind: 'Model' },
  { kind: 'Dataset' },
  { 'spec.lifecycle': { $in: ['production', 'experimental'] } },
  { $not: { 'spec.type': { $exists: true } } },
);

const cures = fc.record(
  {
    text: words,
    url: fc.constantFrom('https://example.org/${{ entity.ref }}', '/create'),
    template: fc.constant({
      ref: 'template:default/declare-product',
      values: { entityRef: '${{ entity.ref }}', list: [1, true, null] },
    }),
  },
  { requiredKeys: ['text'] },
);

function checkAt(id: string, highest: number): fc.Arbitrary<RubricCheck> {
  return fc.record(
    {
      id: fc.constant(id),
      title: words,
      level: fc.integer({ min: 1, max: highest }),
      weight: fc.constantFrom(0, 0.5, 1, 3),
      appliesTo: predicates,
      condition: conditions,
      freshness: fc.constantFrom('P30D', 'PT12H'),
      why: words,
      cure: cures,
      activity: fc.constantFrom('training', 'deployment'),
      waivable: fc.boolean(),
    },
    {
      requiredKeys: [
        'id',
        'title',
        'level',
        'weight',
        'condition',
        'why',
        'waivable',
      ],
    },
  );
}

function trackAt(nth: number, highest: number): fc.Arbitrary<RubricTrack> {
  return fc.integer({ min: 1, max: 4 }).chain(count =>
    fc.record(
      {
        id: fc.constant(`track-${nth}`),
        title: words,
        description: words,
        from: words,
        required: fc.boolean(),
        activity: fc.constant('training'),
        checks: fc.tuple(
          ...Array.from({ length: count }, (_, at) =>
            checkAt(`check-${nth}-${at}`, highest),
          ),
        ),
      },
      { requiredKeys: ['id', 'title', 'required', 'checks'] },
    ),
  );
}

/** Rubrics over the facts of the tests. */
export const rubrics: fc.Arbitrary<Rubric> = fc
  .record({
    highest: fc.integer({ min: 1, max: 4 }),
    tracks: fc.integer({ min: 1, max: 3 }),
  })
  .chain(({ highest, tracks }) =>
    fc.record(
      {
        id: fc.constantFrom('example', 'ml-2'),
        version: fc.constantFrom('1', '1.10', 'next'),
        title: words,
        description: words,
        appliesTo: predicates,
        levels: fc.constant(levelsTo(highest)),
        tracks: fc.tuple(
          ...Array.from({ length: tracks }, (_, nth) => trackAt(nth, highest)),
        ),
        rollups: fc.constantFrom(
          [],
          [
            {
              id: 'rollup',
              title: 'Roll-up',
              levels: [
                { level: 0, name: 'Low' },
                {
                  level: 1,
                  name: 'High',
                  condition: {
                    fact: 'track/track-0',
                    operator: 'greaterThanInclusive' as const,
                    value: 1,
                  },
                },
              ],
            },
          ],
        ),
      },
      {
        requiredKeys: ['id', 'version', 'title', 'levels', 'tracks', 'rollups'],
      },
    ),
  );

const VALUES: Record<string, fc.Arbitrary<FactValue>> = {
  number: fc.integer({ min: 0, max: 3 }),
  boolean: fc.boolean(),
  text: fc.constantFrom('passed', 'failed', null),
  list: fc.constantFrom<(readonly string[])[]>([], ['eu'], ['eu', 'us']),
  time: fc.constant('2026-11-20T10:00:00Z'),
};

/** What may be known of an entity: facts missing, old, failed; waivers. */
export const inputs: fc.Arbitrary<EvaluationInput> = fc
  .record({
    facts: fc.tuple(
      ...FACTS.map(({ id, type }) =>
        fc.option(
          fc
            .record({
              value: VALUES[type],
              age: fc.integer({ min: -1, max: 60 }),
            })
            .map(({ value, age }) => ({
              id,
              value,
              at: NOW - age * DAY,
            })),
        ),
      ),
    ),
    errors: fc.subarray(FACTS.map(({ id }) => id)),
    waived: fc.subarray(['check-0-0', 'check-0-1', 'check-1-0', 'check-2-0']),
    kind: fc.constantFrom('Model', 'Dataset'),
  })
  .map(({ facts, errors, waived, kind }) => ({
    entity: { ...churn, kind },
    known: {
      facts: new Map(
        facts
          .filter(fact => fact !== null)
          .map(({ id, value, at }) => [id, { value, at }]),
      ),
      errors: new Map(errors.map(id => [id, 'time-out'])),
    },
    waived: new Set(waived),
    now: NOW,
  }));
