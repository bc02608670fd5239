import { makeQuality } from '../../../fixtures';
import { latestOf } from './latestOf';

describe('latestOf', () => {
  it('keeps the newest of each subject', () => {
    const results = [
      makeQuality({ suite: 'a', at: '2026-03-02T00:00:00Z' }),
      makeQuality({ suite: 'b', at: '2026-03-01T00:00:00Z' }),
      makeQuality({ suite: 'a', at: '2026-02-01T00:00:00Z' }),
    ];
    expect(latestOf(results, r => r.suite)).toEqual(results.slice(0, 2));
  });
});
