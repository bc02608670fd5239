import type { TrendQuery } from '@waymark/plugin-maturity-common';
import type { MaturityPageParams } from '../page/maturityPageAddress';
import { toTrendQuery } from './toTrendQuery';

const NOW = Date.parse('2026-11-22T10:00:00Z');

describe('toTrendQuery', () => {
  it.each<[string, MaturityPageParams, TrendQuery]>([
    ['everything', {}, { rubric: 'mlops' }],
    [
      'one owner',
      { owner: ['group:default/a'] },
      { rubric: 'mlops', owner: 'group:default/a' },
    ],
    [
      'several owners, which no trend is kept of',
      { owner: ['group:default/a', 'group:default/b'] },
      { rubric: 'mlops' },
    ],
    [
      'an owner in a system, which no trend is kept of',
      { owner: ['group:default/a'], system: ['system:default/s'] },
      { rubric: 'mlops' },
    ],
    ['a year', { period: 'year' }, { rubric: 'mlops', from: '2025-11-22' }],
  ])('asks for %s', (_, params, query) => {
    expect(toTrendQuery('mlops', params, NOW)).toEqual(query);
  });
});
