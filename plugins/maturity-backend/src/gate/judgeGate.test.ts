import type {
  CheckAt,
  CheckResult,
  CheckVerdict,
} from '@waymark/plugin-maturity-common';
import { judgeGate } from './judgeGate';

/** `track level result`, where a track that begins with `x` is not required. */
function score(lines: readonly `${string} ${number} ${CheckResult}`[]) {
  const parts = lines.map(line => line.split(' '));
  const checks = parts.map(([track, level], index) => ({
    index,
    factIds: [],
    track: { id: track, required: !track.startsWith('x') },
    check: { id: `${track}-${index}`, level: Number(level) },
  })) as unknown as CheckAt[];
  const verdicts = parts.map(([, , result], index): CheckVerdict => ({
    index,
    result: result as CheckResult,
  }));
  const failing = (level: number) =>
    parts.some(
      ([track, of, result]) =>
        !track.startsWith('x') &&
        Number(of) <= level &&
        ['fail', 'no-data', 'error'].includes(result),
    );
  const level = [0, 1, 2, 3].findLast(one => !failing(one)) ?? 0;
  return { checks, verdicts, levels: { level } };
}

const some = score([
  'a 2 fail',
  'a 1 pass',
  'b 1 no-data',
  'b 3 error',
  'b 1 waived',
  'c 1 not-applicable',
  'x 1 fail',
]);

const idsOf = (
  verdicts: readonly CheckVerdict[],
  { checks } = some,
): string[] => verdicts.map(({ index }) => checks[index].check.id);

describe('judgeGate', () => {
  it('asks about the required tracks up to the level', () => {
    const { considered, failing, passed, waived } = judgeGate(some, {
      minLevel: 2,
      checks: [],
    });

    expect(passed).toBe(false);
    expect(idsOf(considered)).toEqual(['a-0', 'a-1', 'b-2', 'b-4', 'c-5']);
    expect(idsOf(failing)).toEqual(['b-2', 'a-0']);
    expect(waived).toBe(1);
  });

  it('lists what stands in the way by level, then in the rubric’s order', () => {
    const { failing } = judgeGate(some, {
      minLevel: 3,
      checks: ['x-6'],
    });

    expect(idsOf(failing)).toEqual(['b-2', 'x-6', 'a-0', 'b-3']);
  });

  it('demands nothing at level 0', () => {
    expect(judgeGate(some, { minLevel: 0, checks: [] })).toEqual({
      passed: true,
      waived: 0,
      considered: [],
      failing: [],
    });
  });

  it.each<[CheckResult, boolean, number]>([
    ['pass', true, 0],
    ['waived', true, 1],
    ['not-applicable', true, 0],
    ['fail', false, 0],
    ['no-data', false, 0],
    ['error', false, 0],
  ])('of a named check that is %s: %s', (result, passed, waived) => {
    const one = score([`a 3 ${result}`, 'a 1 fail']);

    expect(judgeGate(one, { checks: ['a-0'] })).toMatchObject({
      passed,
      waived,
      considered: [{ index: 0, result }],
    });
  });

  it('asks for the level and the named checks together', () => {
    const one = score(['a 1 pass', 'a 2 fail', 'x 1 no-data']);

    expect(judgeGate(one, { minLevel: 1, checks: [] }).passed).toBe(true);
    expect(judgeGate(one, { minLevel: 1, checks: ['x-2'] }).passed).toBe(false);
    expect(judgeGate(one, { minLevel: 2, checks: [] }).passed).toBe(false);
  });

  it('passes just where the level is reached', () => {
    for (const minLevel of [0, 1, 2, 3]) {
      for (const at of [1, 2, 3]) {
        const one = score([`a ${at} fail`, 'b 1 pass']);

        expect(judgeGate(one, { minLevel, checks: [] }).passed).toBe(
          one.levels.level >= minLevel,
        );
      }
    }
  });
});
