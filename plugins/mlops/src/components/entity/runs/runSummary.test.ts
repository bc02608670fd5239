import { makeRun } from '../../../fixtures';
import { runSummary } from './runSummary';

describe('runSummary', () => {
  it('counts only runs that ended by themselves', () => {
    const states = [
      'finished',
      'finished',
      'finished',
      'failed',
      'aborted',
      'running',
    ] as const;
    expect(runSummary(states.map(state => makeRun({ state })))).toEqual({
      shown: 6,
      completed: 4,
      succeeded: 3,
      rate: 0.75,
    });
  });

  it('has no rate where nothing completed', () => {
    expect(runSummary([makeRun({ state: 'running' })]).rate).toBeUndefined();
    expect(runSummary([])).toEqual({ shown: 0, completed: 0, succeeded: 0 });
  });

  it.each([
    [[4000, 1000, 9000], 4000],
    [[4000, 1000], 2500],
  ])('takes the median of %j', (durations, expected) => {
    const runs = [
      ...durations.map(durationMs => makeRun({ durationMs })),
      makeRun({ state: 'failed', durationMs: 1 }),
    ];
    expect(runSummary(runs).medianDurationMs).toBe(expected);
  });
});
