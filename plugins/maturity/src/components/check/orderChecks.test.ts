import { CHECK_RESULTS } from '@waymark/plugin-maturity-common';
import { makeCheck } from '../../fixtures';
import { isOpen, orderChecks } from './orderChecks';

describe('orderChecks', () => {
  it('puts what is to be done first, and aside what does not apply', () => {
    const checks = CHECK_RESULTS.map(result =>
      makeCheck({ id: result, result }),
    );
    const { shown, notApplicable, open, passed } = orderChecks(checks);
    expect(shown.map(({ id }) => id)).toEqual([
      'fail',
      'error',
      'no-data',
      'waived',
      'pass',
    ]);
    expect(notApplicable.map(({ id }) => id)).toEqual(['not-applicable']);
    expect({ open, passed }).toEqual({ open: 3, passed: 1 });
  });

  it('keeps the order of the rubric among those of the same result', () => {
    const checks = ['b', 'a', 'c'].map(id => makeCheck({ id, result: 'fail' }));
    expect(orderChecks(checks).shown.map(({ id }) => id)).toEqual([
      'b',
      'a',
      'c',
    ]);
  });

  it('counts a waived check neither as open nor as passed', () => {
    expect(isOpen('waived')).toBe(false);
    expect(orderChecks([makeCheck({ result: 'waived' })])).toMatchObject({
      open: 0,
      passed: 0,
    });
  });
});
