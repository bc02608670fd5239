import type { Condition } from '../../rubric';
import { judgeOne, versions } from '../../__testUtils__/judgeOne';
import {
  churn,
  FACTS,
  holdsAlways,
  inputOf,
  rubricAsking,
} from '../../__testUtils__/makeRubric';
import { compileRubric } from '../compileRubric';

describe('the six answers', () => {
  it('pass: the condition holds', async () => {
    expect(
      await judgeOne(versions(0), { facts: { 'registry/versions': 1 } }),
    ).toEqual({ result: 'pass' });
  });

  it('fail: it does not', async () => {
    expect(
      await judgeOne(versions(0), { facts: { 'registry/versions': 0 } }),
    ).toEqual({ result: 'fail' });
  });

  it('not applicable: the check is not meant for the entity', async () => {
    expect(
      await judgeOne(versions(0), {}, { appliesTo: { kind: 'Dataset' } }),
    ).toEqual({ result: 'not-applicable' });
  });

  it('not applicable: the rubric is not', async () => {
    const compiled = compileRubric(
      { ...rubricAsking(versions(0)), appliesTo: { kind: 'Dataset' } },
      { facts: FACTS },
    );

    expect(compiled.appliesTo(churn)).toBe(false);
    expect(await compiled.judge(inputOf())).toEqual([
      { index: 0, result: 'not-applicable' },
    ]);
  });

  it('no data: nobody tells the fact', async () => {
    expect(await judgeOne(versions(0), {})).toEqual({ result: 'no-data' });
  });

  it('error: it could not be read', async () => {
    expect(
      await judgeOne(versions(0), {
        errors: { 'registry/versions': 'time-out' },
      }),
    ).toEqual({ result: 'error' });
  });

  it('waived: it would not pass, and a waiver excuses it', async () => {
    const waived = ['described'];

    expect(
      await judgeOne(versions(0), {
        facts: { 'registry/versions': 0 },
        waived,
      }),
    ).toEqual({ result: 'waived', unwaived: 'fail' });
    expect(await judgeOne(versions(0), { waived })).toEqual({
      result: 'waived',
      unwaived: 'no-data',
    });
    expect(
      await judgeOne(versions(0), {
        waived,
        errors: { 'registry/versions': 'time-out' },
      }),
    ).toEqual({ result: 'waived', unwaived: 'error' });
  });
});

describe('a waiver', () => {
  it('leaves a pass a pass', async () => {
    expect(
      await judgeOne(versions(0), {
        facts: { 'registry/versions': 1 },
        waived: ['described'],
      }),
    ).toEqual({ result: 'pass' });
  });

  it('does not make a check apply', async () => {
    expect(
      await judgeOne(
        versions(0),
        { waived: ['described'] },
        { appliesTo: { kind: 'Dataset' } },
      ),
    ).toEqual({ result: 'not-applicable' });
  });

  it('excuses nothing that may not be excused', async () => {
    expect(
      await judgeOne(
        versions(0),
        { facts: { 'registry/versions': 0 }, waived: ['described'] },
        { waivable: false },
      ),
    ).toEqual({ result: 'fail' });
  });

  it('of another check excuses nothing', async () => {
    expect(await judgeOne(versions(0), { waived: ['other'] })).toEqual({
      result: 'no-data',
    });
  });
});

describe('conditions with facts that are not known', () => {
  const unknown = versions(0);
  const known = holdsAlways;
  const yes = { facts: { 'catalog/described': true } };
  const no = { facts: { 'catalog/described': false } };

  it.each([
    ['all, with one that holds', { all: [known, unknown] }, yes, 'no-data'],
    ['all, with one that does not', { all: [known, unknown] }, no, 'fail'],
    ['any, with one that holds', { any: [unknown, known] }, yes, 'pass'],
    ['any, with one that does not', { any: [unknown, known] }, no, 'no-data'],
    ['not', { not: unknown }, yes, 'no-data'],
    [
      'not, around one that is decided',
      { not: { all: [known, unknown] } },
      no,
      'pass',
    ],
    [
      'a part that is decided within one that is not',
      { any: [{ all: [known, unknown] }, { not: known }] },
      no,
      'pass',
    ],
  ] as const)('%s', async (_, condition, parts, result) => {
    expect(await judgeOne(condition as unknown as Condition, parts)).toEqual({
      result,
    });
  });

  it('are an error only where what could not be read decides', async () => {
    const errors = { 'registry/versions': 'time-out' };
    const other: Condition = {
      fact: 'registry/runs',
      operator: 'greaterThan',
      value: 0,
    };

    expect(
      await judgeOne({ all: [known, unknown] }, { ...no, errors }),
    ).toEqual({ result: 'fail' });
    expect(
      await judgeOne({ all: [known, unknown] }, { ...yes, errors }),
    ).toEqual({ result: 'error' });
    // What could not be read lies in a part that is decided already.
    expect(
      await judgeOne(
        { all: [{ any: [known, unknown] }, other] },
        { ...yes, errors },
      ),
    ).toEqual({ result: 'no-data' });
  });

  it('use the last value of a fact that could not be read lately', async () => {
    expect(
      await judgeOne(
        unknown,
        {
          facts: { 'registry/versions': 2 },
          errors: { 'registry/versions': 'time-out' },
        },
        { freshness: 'P1D' },
      ),
    ).toMatchObject({ result: 'pass' });
  });

  it('take null for a known "there is none"', async () => {
    expect(
      await judgeOne(
        { fact: 'ci/state', operator: 'equal', value: null },
        { facts: { 'ci/state': null } },
      ),
    ).toEqual({ result: 'pass' });
  });
});
