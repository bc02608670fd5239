import fc from 'fast-check';
import type { CheckResult } from '../api';
import { CHECK_RESULTS } from '../api';
import { conditions, inputs, rubrics } from '../__testUtils__/arbitraries';
import { FACTS } from '../__testUtils__/makeRubric';
import type { FactBase, FactValue } from '../facts';
import type { Condition, Rubric } from '../rubric';
import { makeCheck, makeRubric, makeTrack } from '../__testUtils__/makeRubric';
import { compileRubric } from './compileRubric';
import { holds } from './condition/holds';
import {
  compareResults,
  decodeOutcomes,
  encodeOutcomes,
} from './levels/outcomes';
import { rankNext } from './levels/rankNext';
import { reckonLevels } from './levels/reckonLevels';
import { toRubricScore } from './score/toRubricScore';

const results = fc.constantFrom<CheckResult>(...CHECK_RESULTS);

/** A rubric with results for each of its checks. */
const judged = rubrics.chain(rubric => {
  const count = countChecks(rubric);
  return fc.record({
    rubric: fc.constant(rubric),
    results: fc.array(results, { minLength: count, maxLength: count }),
  });
});

function countChecks({ tracks }: Rubric): number {
  return tracks.reduce((sum, { checks }) => sum + checks.length, 0);
}

describe('levels', () => {
  it('never rise, and never earn more, when a result gets worse', () => {
    fc.assert(
      fc.property(judged, fc.nat(), results, (parts, nth, other) => {
        const { rubric } = parts;
        const at = nth % parts.results.length;
        fc.pre(compareResults(parts.results[at], other) === 'down');
        const before = reckonLevels(rubric, parts.results);

        const after = reckonLevels(
          rubric,
          parts.results.map((result, index) => (index === at ? other : result)),
        );

        expect(after.level).toBeLessThanOrEqual(before.level);
        expect(after.points.earned).toBeLessThanOrEqual(before.points.earned);
        expect(after.points.possible).toBe(before.points.possible);
        after.tracks.forEach(({ level }, track) =>
          expect(level).toBeLessThanOrEqual(before.tracks[track].level),
        );
        after.rollups.forEach(({ level }, rollup) =>
          expect(level).toBeLessThanOrEqual(before.rollups[rollup].level),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('are what each next step says, once its check passes', () => {
    fc.assert(
      fc.property(judged, ({ rubric, results: all }) => {
        const before = reckonLevels(rubric, all);
        const starts = startsOf(rubric);
        for (const step of rankNext(rubric, all)) {
          const after = reckonLevels(
            rubric,
            all.map((result, at) => (at === step.index ? 'pass' : result)),
          );
          const track = starts.findLastIndex(start => start <= step.index);

          expect(step.rubricLevel ?? before.level).toBe(after.level);
          expect(step.trackLevel ?? before.tracks[track].level).toBe(
            after.tracks[track].level,
          );
          expect(after.points.earned - before.points.earned).toBeCloseTo(
            step.points,
          );
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('letters', () => {
  it('come back as the results they stand for', () => {
    fc.assert(
      fc.property(fc.array(results), all => {
        expect(decodeOutcomes(encodeOutcomes(all))).toEqual(all);
      }),
    );
  });
});

describe('judging', () => {
  it('a part gives the same as judging the whole', async () => {
    await fc.assert(
      fc.asyncProperty(
        rubrics,
        inputs,
        fc.array(fc.nat({ max: 11 })),
        async (rubric, input, wanted) => {
          const whole = compileRubric(rubric, { facts: FACTS });
          const parts = compileRubric(rubric, { facts: FACTS });
          const all = await whole.judge(input);

          expect(await parts.judge(input, wanted)).toEqual(
            all.filter(({ index }) => wanted.includes(index)),
          );
          for (const { index } of all) {
            expect(await parts.judge(input, [index])).toEqual([all[index]]);
          }
        },
      ),
      { numRuns: 100 },
    );
  });

  it('comes to what every way of knowing more would come to', async () => {
    await fc.assert(
      fc.asyncProperty(conditions, inputs, async (condition, input) => {
        const compiled = compileRubric(
          makeRubric({
            tracks: [makeTrack({ checks: [makeCheck({ condition })] })],
          }),
          { facts: FACTS },
        );
        const known = { ...input.known, errors: new Map<string, string>() };
        const [{ result }] = await compiled.judge({
          ...input,
          known,
          waived: new Set(),
        });

        // A verdict that is pass or fail stays so whatever the rest may be.
        const otherwise = fillIn(known).filter(
          filled => evaluate(condition, filled) !== (result === 'pass'),
        );
        expect(result === 'no-data' ? [] : otherwise).toEqual([]);
        expect(['pass', 'fail', 'no-data']).toContain(result);
      }),
      { numRuns: 300 },
    );
  });

  it('always comes with words, and with a score that adds up', async () => {
    await fc.assert(
      fc.asyncProperty(rubrics, inputs, async (rubric, input) => {
        const compiled = compileRubric(rubric, { facts: FACTS });
        const verdicts = await compiled.judge(input);
        const all = verdicts.map(({ result }) => result);
        const levels = reckonLevels(rubric, all);

        const score = toRubricScore({ compiled, input, verdicts, levels });

        const answers = score.tracks.flatMap(({ checks }) => checks);
        expect(answers.map(({ result }) => result)).toEqual(all);
        for (const { reason } of answers) {
          expect(reason).toMatch(/^\S[\s\S]*[.?!…]$/);
          expect(reason).not.toMatch(/undefined|\[object/);
        }
        expect(score.next.length).toBeLessThanOrEqual(5);
      }),
      { numRuns: 100 },
    );
  });
});

function startsOf({ tracks }: Rubric): number[] {
  let start = 0;
  return tracks.map(({ checks }) => {
    const own = start;
    start += checks.length;
    return own;
  });
}

/** Some worlds that agree with what is known: the missing facts filled in. */
function fillIn({ facts }: FactBase): Record<string, FactValue>[] {
  const fillings: Record<string, FactValue>[] = [
    { number: 0, boolean: true, text: 'passed', list: [] as string[] },
    { number: 2, boolean: false, text: 'failed', list: ['eu', 'us'] },
    { number: 3, boolean: true, text: null, list: ['eu'] },
  ];
  return fillings.map(filling =>
    Object.fromEntries(
      FACTS.map(({ id, type }) => [
        id,
        facts.get(id)?.value ?? (facts.has(id) ? null : filling[type]),
      ]),
    ),
  );
}

/** The plain meaning of a condition where everything is known. */
function evaluate(
  condition: Condition,
  facts: Record<string, FactValue>,
): boolean {
  if ('all' in condition) {
    return condition.all.every(part => evaluate(part, facts));
  }
  if ('any' in condition) {
    return condition.any.some(part => evaluate(part, facts));
  }
  if ('not' in condition) {
    return !evaluate(condition.not, facts);
  }
  const { value } = condition;
  const other =
    typeof value === 'object' && value !== null && 'fact' in value
      ? facts[value.fact]
      : value;
  return holds(condition.operator, facts[condition.fact], other);
}
