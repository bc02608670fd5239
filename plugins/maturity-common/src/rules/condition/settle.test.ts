import type { Condition } from '../../rubric';
import { planCondition } from './plan';
import { findDeciders, settle } from './settle';

const T = true;
const F = false;
const U = undefined;

const leaf = (nth: number): Condition => ({
  fact: `s/f${nth}`,
  operator: 'equal',
  value: true,
});

function settleWith(condition: Condition, answers: (boolean | undefined)[]) {
  return settle(planCondition(condition).root, answers);
}

describe('all', () => {
  it.each([
    [[T, T], T],
    [[T, F], F],
    [[T, U], U],
    [[U, U], U],
    [[F, U], F],
    [[U, F], F],
  ])('%j is %j', (answers, value) => {
    expect(settleWith({ all: [leaf(0), leaf(1)] }, answers)).toBe(value);
  });
});

describe('any', () => {
  it.each([
    [[F, F], F],
    [[T, F], T],
    [[F, U], U],
    [[U, U], U],
    [[T, U], T],
    [[U, T], T],
  ])('%j is %j', (answers, value) => {
    expect(settleWith({ any: [leaf(0), leaf(1)] }, answers)).toBe(value);
  });
});

describe('not', () => {
  it.each([
    [T, F],
    [F, T],
    [U, U],
  ])('%j is %j', (answer, value) => {
    expect(settleWith({ not: leaf(0) }, [answer])).toBe(value);
  });
});

describe('nested conditions', () => {
  const condition: Condition = {
    all: [{ any: [leaf(0), leaf(1)] }, { not: { all: [leaf(2), leaf(3)] } }],
  };

  it.each([
    [[T, U, F, U], T],
    [[U, F, F, T], U],
    [[F, F, U, U], F],
    [[U, U, T, T], F],
    [[T, F, U, T], U],
  ])('%j is %j', (answers, value) => {
    expect(settleWith(condition, answers)).toBe(value);
  });

  it.each([
    ['the true part and the false one under not', [T, U, F, U], [0, 2]],
    ['all parts of an any that is false', [F, F, U, U], [0, 1]],
    ['what is unknown where that decides', [T, F, U, T], [2]],
    ['both parts that not makes false', [U, U, T, T], [2, 3]],
  ])('are decided by %s', (_, answers, deciders) => {
    expect(findDeciders(planCondition(condition).root, answers)).toEqual(
      deciders,
    );
  });
});
