import { makeVersion } from '../../../fixtures';
import { aliasedVersions } from '../overview/aliasedVersions';
import { chooseVersion } from './chooseVersion';
import { formatDelta } from './formatDelta';
import { metricColumns, metricOf } from './metricColumns';
import { metricSeries } from './metricSeries';

const metric = (name: string, value = 0.5, more = {}) => ({
  name,
  value,
  ...more,
});

describe('metricColumns', () => {
  it('puts first what most rows have, and training metrics last', () => {
    const rows = [
      { metrics: [metric('train_f1'), metric('f1'), metric('auc')] },
      { metrics: [metric('train_f1'), metric('auc')] },
      { metrics: [metric('train_f1'), metric('auc')] },
    ];
    expect(metricColumns(rows, 9)).toEqual(['auc', 'f1', 'train_f1']);
    expect(metricColumns(rows, 1)).toEqual(['auc']);
  });

  it('prefers the metrics the product is judged by, where a row has them', () => {
    const rows = [
      { metrics: [metric('auc'), metric('lift'), metric('recall')] },
      { metrics: [metric('auc')] },
    ];
    expect(metricColumns(rows, 9, ['lift', 'churn rate'])).toEqual([
      'lift',
      'auc',
      'recall',
    ]);
  });

  it('leaves slices out and counts a metric on several data sets once', () => {
    const rows = [
      {
        metrics: [
          metric('f1', 0.1, { slice: 'women' }),
          metric('auc', 0.2, { dataset: 'a' }),
          metric('auc', 0.3, { dataset: 'b' }),
        ],
      },
      { metrics: [metric('loss')] },
      { metrics: [metric('loss')] },
    ];
    expect(metricColumns(rows, 9)).toEqual(['loss', 'auc']);
    expect(metricOf(rows[0], 'f1')).toBeUndefined();
    expect(metricOf(rows[0], 'auc')?.value).toBe(0.2);
  });
});

describe('metricSeries', () => {
  const on = (dataset: string, digest?: string) => ({
    datasets: [{ name: dataset, role: 'evaluation', digest }],
  });

  it('goes from the oldest version to the newest, with gaps', () => {
    const data = metricSeries(
      [
        makeVersion({ version: '3', metrics: [metric('f1', 0.9)] }),
        makeVersion({ version: '2' }),
        makeVersion({ version: '1', metrics: [metric('f1', 0.7)] }),
      ],
      'f1',
    );
    const [{ key }] = data.series;
    expect(data.points.map(p => [p.version, p.values[key]])).toEqual([
      ['1', 0.7],
      ['2', undefined],
      ['3', 0.9],
    ]);
  });

  it('never joins values of different data, by name or by digest', () => {
    const data = metricSeries(
      [
        makeVersion({
          version: '3',
          metrics: [metric('f1', 0.9, { dataset: 'june' })],
          ...on('june', 'bbb'),
        }),
        makeVersion({
          version: '2',
          metrics: [metric('f1', 0.8, { dataset: 'june' })],
          ...on('june', 'aaa'),
        }),
        makeVersion({
          version: '1',
          metrics: [metric('f1', 0.7, { dataset: 'may' })],
          ...on('may', 'ccc'),
        }),
      ],
      'f1',
    );
    expect(data.series.map(({ dataset, digest }) => [dataset, digest])).toEqual(
      [
        ['may', undefined],
        ['june', 'aaa'],
        ['june', 'bbb'],
      ],
    );
  });

  it('takes a metric without data as measured on the only evaluation data', () => {
    const data = metricSeries(
      [
        makeVersion({
          version: '2',
          metrics: [metric('f1', 0.8)],
          ...on('june', 'aaa'),
        }),
        makeVersion({
          version: '1',
          metrics: [metric('f1', 0.7, { dataset: 'june' })],
          ...on('june', 'aaa'),
        }),
      ],
      'f1',
    );
    expect(data.series).toHaveLength(1);
    expect(data.series[0]).toMatchObject({ dataset: 'june' });
  });

  it.each([[Number.NaN], [Number.POSITIVE_INFINITY]])(
    'draws no point for %s',
    value => {
      const { points, series } = metricSeries(
        [makeVersion({ metrics: [metric('loss', value)] })],
        'loss',
      );
      expect(points[0].values[series[0].key]).toBeNull();
    },
  );
});

describe('chooseVersion', () => {
  it.each([
    [[], '1', ['1']],
    [['1'], '2', ['1', '2']],
    [['1', '2'], '3', ['2', '3']],
    [['1', '2'], '1', ['2']],
  ])('turns %j and a click on %s into %j', (chosen, version, expected) => {
    expect(chooseVersion(chosen, version)).toEqual(expected);
  });
});

describe('formatDelta', () => {
  it.each([
    [0.0123, '+0.0123'],
    [-12.5, '−12.5'],
    [0, '0'],
    [1e-12, '+1E-12'],
  ])('writes %d as %s', (delta, expected) => {
    expect(formatDelta(delta, 'en')).toBe(expected);
  });
});

describe('aliasedVersions', () => {
  it('gives the versions that aliases point at, else the newest', () => {
    const newest = makeVersion({ version: '3' });
    const champion = makeVersion({ version: '2', aliases: ['champion'] });
    expect(aliasedVersions([newest, champion])).toEqual([
      { version: '2', aliases: ['champion'] },
    ]);
    expect(aliasedVersions([newest])).toEqual([{ version: '3', aliases: [] }]);
    expect(aliasedVersions([])).toEqual([]);
  });
});
