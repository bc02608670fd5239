import type { Condition } from '../../rubric';
import { judgeOne, versions } from '../../__testUtils__/judgeOne';
import {
  DAY,
  FACTS,
  inputOf,
  NOW,
  rubricAsking,
} from '../../__testUtils__/makeRubric';
import { compileRubric } from '../compileRubric';

describe('facts compared with facts', () => {
  const later: Condition = {
    fact: 'registry/trained-at',
    operator: 'greaterThan',
    value: { fact: 'registry/data-updated' },
  };

  it.each([
    ['2026-11-20T10:00:00Z', '2026-11-19T10:00:00Z', 'pass'],
    ['2026-11-19T10:00:00Z', '2026-11-20T10:00:00Z', 'fail'],
    // Eleven in Berlin is ten in Greenwich.
    ['2026-11-20T11:00:00+01:00', '2026-11-20T10:30:00Z', 'fail'],
  ])('as times: %s after %s is %s', async (trained, updated, result) => {
    const facts = {
      'registry/trained-at': trained,
      'registry/data-updated': updated,
    };

    expect(await judgeOne(later, { facts })).toEqual({ result });
  });

  it('as times with a time of the rubric', async () => {
    expect(
      await judgeOne(
        {
          fact: 'registry/trained-at',
          operator: 'lessThan',
          value: '2026-11-20T11:00:00+01:00',
        },
        { facts: { 'registry/trained-at': '2026-11-20T10:30:00Z' } },
      ),
    ).toEqual({ result: 'fail' });
  });

  it('have no data where the other is not known', async () => {
    expect(
      await judgeOne(later, {
        facts: { 'registry/trained-at': '2026-11-20T10:00:00Z' },
      }),
    ).toEqual({ result: 'no-data' });
  });
});

describe('freshness', () => {
  const check = { freshness: 'P30D' };
  const aged = (age: number) => ({
    facts: { 'registry/versions': [2, age] as [number, number] },
  });

  it('counts a fact exactly that old as fresh, until the next millisecond', async () => {
    expect(await judgeOne(versions(0), aged(30 * DAY), check)).toEqual({
      result: 'pass',
      until: NOW + 1,
    });
  });

  it('counts an older one as no data, for ever', async () => {
    expect(await judgeOne(versions(0), aged(30 * DAY + 1), check)).toEqual({
      result: 'no-data',
    });
  });

  it('is an error where an old fact could not be read since', async () => {
    expect(
      await judgeOne(
        versions(0),
        {
          ...aged(31 * DAY),
          errors: { 'registry/versions': 'time-out' },
        },
        check,
      ),
    ).toEqual({ result: 'error' });
  });

  it('gives the moment at which the first of its facts is too old', async () => {
    const facts = {
      'registry/versions': [2, 10 * DAY] as [number, number],
      'registry/runs': [2, 20 * DAY] as [number, number],
    };

    expect(
      await judgeOne(
        {
          all: [
            versions(0),
            { fact: 'registry/runs', operator: 'greaterThan', value: 0 },
          ],
        },
        { facts },
        check,
      ),
    ).toEqual({ result: 'pass', until: NOW + 10 * DAY + 1 });
  });

  it('is another answer from then on, and not before', async () => {
    const compiled = compileRubric(rubricAsking(versions(0), check), {
      facts: FACTS,
    });
    const [{ until = 0 }] = await compiled.judge(inputOf(aged(DAY)));

    const before = inputOf({ ...aged(DAY), now: until - 1 });
    const then = inputOf({ ...aged(DAY), now: until });
    expect((await compiled.judge(before))[0].result).toBe('pass');
    expect((await compiled.judge(then))[0].result).toBe('no-data');
  });

  it('does not matter to a check that states none', async () => {
    expect(await judgeOne(versions(0), aged(9_000 * DAY))).toEqual({
      result: 'pass',
    });
  });

  it('does not trust the clock of a source: what lies ahead is fresh', async () => {
    expect(await judgeOne(versions(0), aged(-DAY), check)).toEqual({
      result: 'pass',
      until: NOW + 31 * DAY + 1,
    });
  });
});
