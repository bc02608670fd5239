import fc from 'fast-check';
import {
  metricColumnId,
  metricsOfColumns,
  orderColumns,
  shareWidth,
  toggleColumn,
} from './columns';

const order = ['aliases', 'metrics', 'run'];

describe('orderColumns', () => {
  it('keeps the order of the list and that of the chosen metrics', () => {
    expect(
      orderColumns(['run', 'metric:f1', 'aliases', 'metric:auc'], order),
    ).toEqual(['aliases', 'metric:f1', 'metric:auc', 'run']);
  });

  it('leaves out what the list does not know', () => {
    expect(orderColumns(['weather', 'metrics', 'run'], order)).toEqual(['run']);
  });
});

describe('metricsOfColumns', () => {
  it('finds the names again, whatever they are', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), names => {
        expect(metricsOfColumns(names.map(metricColumnId))).toEqual(names);
      }),
    );
    expect(metricsOfColumns(['run', 'metric:metric:x'])).toEqual(['metric:x']);
  });
});

describe('toggleColumn', () => {
  it('adds a column and takes it away again', () => {
    expect(toggleColumn(['run'], 'data')).toEqual(['run', 'data']);
    expect(toggleColumn(['run', 'data'], 'run')).toEqual(['data']);
  });
});

describe('shareWidth', () => {
  const columns = [
    { minWidth: 100, grow: 1 },
    { minWidth: 50, grow: 3 },
    { minWidth: 40, grow: 0 },
  ];

  it('shares out what is left over and never goes below the least', () => {
    expect(shareWidth(columns, 290).map(c => c.width)).toEqual([125, 125, 40]);
    expect(shareWidth(columns, 90).map(c => c.width)).toEqual([100, 50, 40]);
    expect(shareWidth(columns).map(c => c.width)).toEqual([100, 50, 40]);
  });
});
