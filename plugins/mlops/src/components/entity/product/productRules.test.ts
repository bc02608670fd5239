import type { ProductInput } from '@waymark/plugin-mlops-common';
import { makeModelOverview, makeTrend, makeVersion } from '../../../fixtures';
import { baselineVerdicts } from './baselineVerdicts';
import { outcomeBars } from './outcomeBars';
import { promisedQuality } from './promisedQuality';
import { isRisky, surveyRisks } from './surveyRisks';

const sound: ProductInput = {
  name: 'Contracts',
  dataset: 'dataset:default/customers',
  availableInProduction: 'yes',
  freshness: 'P1D',
  owner: 'group:default/data',
  mode: 'batch',
};

describe('surveyRisks', () => {
  it.each<[string, Partial<ProductInput>, string[], boolean]>([
    ['a complete answer', {}, [], false],
    ['a missing input', { availableInProduction: 'no' }, ['unavailable'], true],
    [
      'an open question',
      { availableInProduction: 'unknown' },
      ['availability-unknown'],
      true,
    ],
    [
      'an answer of a newer schema',
      { availableInProduction: 'soon' as 'yes' },
      ['availability-unknown'],
      true,
    ],
    ['a stated skew', { skewRisk: 'Months in progress.' }, ['skew'], true],
    ['a skew of spaces', { skewRisk: '  ' }, [], false],
    ['no owner', { owner: undefined }, ['no-owner'], true],
    ['no age', { freshness: undefined }, ['no-age'], false],
    ['no data set', { dataset: undefined }, ['no-dataset'], false],
    [
      'everything at once, the worst first',
      {
        availableInProduction: 'no',
        skewRisk: 'Differs.',
        owner: undefined,
        freshness: undefined,
        dataset: undefined,
      },
      ['unavailable', 'skew', 'no-owner', 'no-age', 'no-dataset'],
      true,
    ],
  ])('of %s', (_, change, codes, risky) => {
    const input = { ...sound, ...change };
    expect(surveyRisks(input).map(({ code }) => code)).toEqual(codes);
    expect(isRisky(input)).toBe(risky);
  });
});

describe('outcomeBars', () => {
  it.each([
    [2.5, 5, { baseline: 0.5, target: 1 }],
    [4, 1, { baseline: 1, target: 0.25 }],
    [3, 0, { baseline: 1, target: 0 }],
    [1e-12, 2e-12, { baseline: 0.5, target: 1 }],
    [0, 0, undefined],
    [-1, 3, undefined],
    [undefined, 3, undefined],
    [NaN, 3, undefined],
    [1, Infinity, undefined],
  ])('from %p to %p are %p', (baseline, target, bars) => {
    expect(outcomeBars({ baseline, target })).toEqual(bars);
  });
});

// The trends are of versions 1, 2 and 3; version 2 is in use.
const versions = [
  makeVersion({ version: '3' }),
  makeVersion({ version: '2', aliases: ['champion'] }),
  makeVersion({ version: '1' }),
];

describe('promisedQuality', () => {
  it.each([
    ['keeps it', makeTrend([0.6, 0.8, 0.7]), 0.75, 'kept'],
    ['just keeps it', makeTrend([0.6, 0.75, 0.7]), 0.75, 'kept'],
    ['breaks it', makeTrend([0.9, 0.7, 0.9]), 0.75, 'broken'],
    ['was not measured', makeTrend([0.9]), 0.75, 'unknown'],
    ['is no number', makeTrend([0.9, NaN]), 0.75, 'unknown'],
    ['has only other metrics', makeTrend([1, 1], { name: 'f1' }), 0, 'unknown'],
  ])('says that the version in use %s', (_, trend, min, state) => {
    const model = makeModelOverview({ versions, metrics: [trend] });
    expect(promisedQuality([{ metric: 'roc_auc', min }], model)).toEqual([
      expect.objectContaining({ metric: 'roc_auc', min, state }),
    ]);
  });

  it('goes by all data rather than by a slice of it', () => {
    const model = makeModelOverview({
      versions,
      metrics: [
        makeTrend([0, 0.1], { slice: 'new customers' }),
        makeTrend([0, 0.9]),
      ],
    });
    const [promise] = promisedQuality([{ metric: 'roc_auc', min: 0.5 }], model);
    expect(promise).toMatchObject({ value: 0.9, state: 'kept' });
  });

  it('goes by what the version measured elsewhere rather than by nothing', () => {
    const measured = makeVersion({
      version: '2',
      aliases: ['champion'],
      metrics: [
        { name: 'roc_auc', value: 0.1, slice: 'new customers' },
        { name: 'roc_auc', value: 0.8, dataset: 'june' },
      ],
    });
    const model = makeModelOverview({
      versions: [makeVersion({ version: '3' }), measured],
      metrics: [makeTrend([])],
    });
    const [promise] = promisedQuality([{ metric: 'roc_auc', min: 0.5 }], model);
    expect(promise).toMatchObject({ value: 0.8, state: 'kept' });
  });

  it('knows nothing while nothing is known', () => {
    const quality = [{ metric: 'roc_auc', min: 0.5 }];
    for (const model of [undefined, makeModelOverview()]) {
      expect(promisedQuality(quality, model)[0].state).toBe('unknown');
    }
  });
});

describe('baselineVerdicts', () => {
  const against = (values: number[], name = 'roc_auc') =>
    makeTrend(values, { name, baseline: { version: '1', value: values[0] } });

  it('compares the version in use, not the newest', () => {
    const model = makeModelOverview({
      versions,
      metrics: [against([0.7, 0.8, 0.1]), against([2, 3, 1], 'rmse')],
    });
    expect(baselineVerdicts(model, '1')).toEqual([
      { metric: 'roc_auc', value: 0.8, simple: 0.7, comparison: 'better' },
      { metric: 'rmse', value: 3, simple: 2, comparison: 'worse' },
    ]);
  });

  // The newest version was measured on July, both others on June.
  const measured = (version: string, value: number, digest?: string) =>
    makeVersion({
      version,
      aliases: version === '2' ? ['champion'] : [],
      metrics: [{ name: 'roc_auc', value, dataset: 'calls' }],
      datasets: [
        { name: 'calls', role: 'training', digest: version },
        { name: 'calls', role: 'evaluation', digest },
      ],
    });

  it.each([
    ['the same data', 'june', [{ value: 0.8, simple: 0.6 }]],
    ['other data', 'may', []],
    ['data that nobody recorded', undefined, []],
  ])('of versions measured on %s', (_, digest, expected) => {
    const model = makeModelOverview({
      versions: [
        measured('3', 0.9, 'july'),
        measured('2', 0.8, 'june'),
        measured('1', 0.6, digest),
      ],
      metrics: [
        {
          name: 'roc_auc',
          dataset: 'calls',
          points: [{ version: '3', at: '2026-08-01T00:00:00Z', value: 0.9 }],
        },
      ],
    });
    expect(baselineVerdicts(model, '1')).toEqual(
      expected.map(verdict => expect.objectContaining(verdict)),
    );
  });

  it.each([
    ['without a version', makeModelOverview(), []],
    [
      'without a measure of both',
      makeModelOverview({ versions, metrics: [makeTrend([0.1, 0.2])] }),
      [],
    ],
    [
      'of what is no number',
      makeModelOverview({ versions, metrics: [against([0.7, NaN])] }),
      [],
    ],
    [
      'of the simple solution itself',
      makeModelOverview({
        versions: [makeVersion({ version: '1', aliases: ['champion'] })],
        metrics: [against([0.7, 0.8])],
      }),
      'itself',
    ],
  ])('has none %s', (_, model, expected) => {
    expect(baselineVerdicts(model, '1')).toEqual(expected);
  });
});
