import { TestDatabases } from '@backstage/backend-test-utils';
import { testEntity } from '@waymark/plugin-catalog-mirror-node/testUtils';
import {
  decodeOutcomes,
  type FactValue,
  printRubric,
  type Rubric,
  type RubricCheck,
} from '@waymark/plugin-maturity-common';
import fc from 'fast-check';
import { RUBRIC } from '../../__testUtils__/rubric';
import type { ScorecardRow } from '../../database/tables';
import { createEvaluator } from '../../evaluation';
import { createRubricBook } from '../../rubrics';
import { as, openReads } from '../__testUtils__/openReads';

// A database for each run, which takes its time where many tests run at once.
jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
const refs = Array.from({ length: 8 }, (_, nth) => `model:default/m${nth}`);

const lifecycle = fc.constantFrom('experimental', 'production');

/** What sources told: some facts are not known. */
const told = fc.record(
  {
    'registry/versions': fc.integer({ min: 0, max: 3 }),
    'quality/score': fc.integer({ min: 80, max: 100 }),
    'quality/state': fc.constantFrom('ok', 'bad', null),
    'ci/passed': fc.boolean(),
  },
  { requiredKeys: [] },
);

const condition = fc.oneof(
  fc.record({
    fact: fc.constant('registry/versions'),
    operator: fc.constantFrom('greaterThan' as const, 'lessThan' as const),
    value: fc.integer({ min: 0, max: 3 }),
  }),
  fc.record({
    fact: fc.constant('quality/state'),
    operator: fc.constantFrom('equal' as const, 'notEqual' as const),
    value: fc.constantFrom('ok', 'bad'),
  }),
  fc.record({
    fact: fc.constant('ci/passed'),
    operator: fc.constant('equal' as const),
    value: fc.boolean(),
  }),
);

const check = fc.record({
  level: fc.integer({ min: 1, max: 2 }),
  weight: fc.integer({ min: 1, max: 3 }),
  condition: fc.oneof(
    condition,
    fc.record({ all: fc.array(condition, { minLength: 1, maxLength: 3 }) }),
    fc.record({ any: fc.array(condition, { minLength: 1, maxLength: 3 }) }),
    fc.record({ not: condition }),
  ),
  appliesTo: fc.option(
    lifecycle.map(value => ({ 'spec.lifecycle': value })),
    { nil: undefined },
  ),
  freshness: fc.option(fc.constantFrom('PT30M', 'P1D'), { nil: undefined }),
});

/** A rubric of the saved one's id, with questions of its own. */
const rubric = fc
  .record({
    appliesTo: fc.option(
      lifecycle.map(value => ({ kind: 'Model', 'spec.lifecycle': value })),
      { nil: undefined },
    ),
    tracks: fc.array(
      fc.record({
        required: fc.boolean(),
        checks: fc.array(check, { minLength: 1, maxLength: 3 }),
      }),
      { minLength: 1, maxLength: 3 },
    ),
  })
  .map(({ appliesTo, tracks }): Rubric => ({
    id: 'delivery',
    version: '2',
    title: 'Delivery',
    ...(appliesTo && { appliesTo }),
    levels: ['Ad hoc', 'Begun', 'Done'].map((name, level) => ({ level, name })),
    tracks: tracks.map(({ required, checks }, at) => ({
      id: `track-${at}`,
      title: `Track ${at}`,
      required,
      checks: checks.map((one, nth): RubricCheck => ({
        id: `check-${at}-${nth}`,
        title: `Check ${at} ${nth}`,
        why: 'Because it matters.',
        waivable: true,
        ...JSON.parse(JSON.stringify(one)),
      })),
    })),
    rollups: [],
  }));

describe('a preview', () => {
  it('equals what saving the rubric then comes to', async () => {
    await fc.assert(
      fc.asyncProperty(
        rubric,
        fc.array(fc.tuple(lifecycle, told), {
          minLength: refs.length,
          maxLength: refs.length,
        }),
        async (unsaved, entities) => {
          const knex = await databases.init('SQLITE_3');
          const opened = await openReads(knex, {
            rubrics: [RUBRIC],
            entities: refs.map((ref, nth) =>
              testEntity(ref, { spec: { lifecycle: entities[nth][0] } }),
            ),
            facts: Object.fromEntries(
              refs.map((ref, nth) => [
                ref,
                entities[nth][1] as Record<string, FactValue>,
              ]),
            ),
          });
          const yaml = printRubric(unsaved);
          const preview = await opened.reads.preview(
            { rubric: yaml },
            as('anna'),
          );
          expect(preview.problems).toEqual([]);

          const book = createRubricBook({
            configured: [{ source: 'saved', yaml }],
            facts: opened.book.facts,
          });
          const evaluator = await createEvaluator({ ...opened, book });
          await evaluator.evaluateAll({});
          const rows = await knex<ScorecardRow>('scorecards').where({
            digest: book.rubrics[0].compiled.digest,
          });
          expect(preview.levels).toEqual(countBy(rows));
          const { checks } = book.rubrics[0].compiled;
          expect(
            preview.counts.map(({ track, check: id, results }) => ({
              track,
              id,
              results,
            })),
          ).toEqual(
            checks.map(({ track, check: { id }, index }) => ({
              track: track.id,
              id,
              results: expect.objectContaining(countResults(rows, index)),
            })),
          );
          await knex.destroy();
        },
      ),
      { numRuns: 15 },
    );
  });
});

function countBy(rows: readonly ScorecardRow[]): number[] {
  return [0, 1, 2].map(level => rows.filter(row => row.level === level).length);
}

function countResults(
  rows: readonly ScorecardRow[],
  index: number,
): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const row of rows) {
    const result = decodeOutcomes(row.outcomes)[index];
    counts[result] = (counts[result] ?? 0) + 1;
  }
  return counts;
}
