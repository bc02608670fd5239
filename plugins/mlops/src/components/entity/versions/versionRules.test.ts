import { productDirections, productMetrics } from './productMetrics';
import { versionsQuery, VERSIONS_ADDRESS } from './versionsQuery';

const product = {
  problem: 'Customers leave.',
  outcomes: [
    { metric: 'leavers found', baseline: 2.5, target: 3 },
    { metric: 'leaving per month', baseline: 4, target: 2.5 },
    { metric: 'calls', target: 100 },
  ],
  sla: { quality: [{ metric: 'lift', min: 3 }] },
};

describe('the product brief', () => {
  it('names the metrics that must keep a minimum first', () => {
    expect(productMetrics({ product })).toEqual([
      'lift',
      'leavers found',
      'leaving per month',
      'calls',
    ]);
    expect(productMetrics({})).toEqual([]);
  });

  it('says which way metrics get better, where it can', () => {
    expect([...productDirections({ product })]).toEqual([
      ['leavers found', 'higher'],
      ['leaving per month', 'lower'],
      ['lift', 'higher'],
    ]);
    expect(productDirections({}).size).toBe(0);
  });
});

describe('versionsQuery', () => {
  it('asks for what the address says and no metric that is not shown', () => {
    expect(
      versionsQuery(
        {
          q: 'lena',
          filters: { status: ['READY'], alias: ['*'] },
          sort: { field: 'metric:auc', order: 'desc' },
          compare: ['1', '2'],
          columns: ['status'],
        },
        [],
      ),
    ).toEqual({
      q: 'lena',
      status: ['READY'],
      alias: ['*'],
      sort: { field: 'metric:auc', order: 'desc' },
      metrics: [],
    });
    expect(versionsQuery({ filters: {}, compare: [] }, ['auc'])).toEqual({
      metrics: ['auc'],
    });
  });

  it.each([
    ['version', true],
    ['createdAt', true],
    ['metric:auc', true],
    ['metric:', false],
    ['status', false],
    ['', false],
  ])('sorting by "%s" is possible: %s', (field, possible) => {
    expect(VERSIONS_ADDRESS.canSort?.(field)).toBe(possible);
  });
});
