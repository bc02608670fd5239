import { OVERVIEW_NEEDS } from '@waymark/plugin-mlops-common';
import {
  makeDeployment,
  makeModelOverview,
  makeTrend,
  makeVersion,
} from '../../../fixtures';
import { entityMessages } from '../../../translation/entity';
import { currentVersion } from './currentVersion';
import { metricStanding } from './metrics/metricStanding';
import { preferredFirst } from './metrics/preferredFirst';
import { needPlace } from './needs/needPlace';
import { orderNeeds } from './needs/orderNeeds';

const v4 = makeVersion({ version: '4' });
const v3 = makeVersion({ version: '3', aliases: ['candidate'] });
const v2 = makeVersion({ version: '2', aliases: ['champion'] });
const staging = makeDeployment({ version: '4', environment: 'staging' });
const production = makeDeployment({ version: '1', environment: 'Production' });

describe('currentVersion', () => {
  it.each([
    ['what serves in production', [v4, v2], [staging, production], '1'],
    ['what the alias of production names', [v4, v3, v2], [staging], '2'],
    ['what serves anywhere', [v4, v3], [staging], '4'],
    ['what carries any alias', [v4, v3], [], '3'],
    ['the newest', [v4, makeVersion({ version: '1' })], [], '4'],
    ['none of none', [], [], undefined],
  ])('is %s', (_, versions, serving, expected) => {
    expect(
      currentVersion(makeModelOverview({ versions, serving }))?.version,
    ).toBe(expected);
  });
});

describe('metricStanding', () => {
  it('compares the newest with the one before, the promise and the baseline', () => {
    const trend = makeTrend([0.7, 0.81, 0.78], {
      target: 0.8,
      baseline: { version: '1', value: 0.7 },
    });
    expect(metricStanding(trend)).toEqual({
      version: '3',
      value: 0.78,
      change: { version: '2', by: expect.closeTo(-0.03) },
      target: { min: 0.8, reached: false, by: expect.closeTo(-0.02) },
      baseline: {
        version: '1',
        value: 0.7,
        by: expect.closeTo(0.08),
        comparison: 'better',
      },
      isBaseline: false,
    });
  });

  it('is that of the version asked for, and nothing for one not measured', () => {
    const trend = makeTrend([0.7, 0.81], { target: 0.8 });
    expect(metricStanding(trend, '1')).toMatchObject({
      version: '1',
      change: undefined,
      target: { reached: false },
    });
    expect(metricStanding(trend, '9')).toBeUndefined();
    expect(metricStanding(makeTrend([]))).toBeUndefined();
  });

  it.each([
    // name, baseline, value, promised minimum, comparison
    ['rmse', 2, 1, undefined, 'better'],
    ['rmse', 1, 2, undefined, 'worse'],
    // A promised minimum outweighs what the name seems to say.
    ['rmse', 1, 2, 1, 'better'],
    ['roc_auc', 0.5, 0.5, undefined, 'same'],
    ['roc_auc', 0.1 + 0.2, 0.3, undefined, 'same'],
    ['roc_auc', 1e-12, 2e-12, undefined, 'better'],
    ['roc_auc', 1e12, 1e12 + 1, undefined, 'same'],
    ['customers', 1, 2, undefined, 'differs'],
    ['roc_auc', 0.5, NaN, undefined, 'unknown'],
    ['roc_auc', -Infinity, Infinity, undefined, 'unknown'],
  ])(
    '%s: baseline %d, value %d, minimum %p is %s',
    (name, baseline, value, target, comparison) => {
      const trend = makeTrend([baseline, value], {
        name,
        target,
        baseline: { version: '1', value: baseline },
      });
      expect(metricStanding(trend)?.baseline?.comparison).toBe(comparison);
    },
  );

  it('does not say that what is no number reaches a minimum', () => {
    for (const value of [NaN, Infinity, -Infinity]) {
      const standing = metricStanding(makeTrend([value], { target: 0.5 }));
      expect(standing?.target?.reached).toBeUndefined();
    }
  });

  it('does not compare the baseline with itself', () => {
    const trend = makeTrend([0.7], { baseline: { version: '1', value: 0.7 } });
    expect(metricStanding(trend)).toMatchObject({
      isBaseline: true,
      baseline: undefined,
    });
  });
});

describe('preferredFirst', () => {
  const trends = ['a', 'b', 'c'].map(name => makeTrend([1], { name }));

  it.each([
    [undefined, 'abc'],
    [['c', 'a'], 'cab'],
    [['unheard of', 'b'], 'bac'],
  ])('of %p is %s', (preferred, names) => {
    expect(
      preferredFirst(trends, preferred)
        .map(({ name }) => name)
        .join(''),
    ).toBe(names);
  });
});

describe('needs', () => {
  it('come in the order of their severity, else as they were', () => {
    const need = (code: string, severity: string) =>
      ({ code, severity }) as Parameters<typeof orderNeeds>[0][number];
    expect(
      orderNeeds([
        need('a', 'advice'),
        need('b', 'unheard-of'),
        need('c', 'error'),
        need('d', 'warning'),
        need('e', 'error'),
      ]).map(({ code }) => code),
    ).toEqual(['c', 'e', 'd', 'a', 'b']);
  });

  it('all have words and a place', () => {
    expect(Object.keys(entityMessages.need).sort()).toEqual(
      [...OVERVIEW_NEEDS].sort(),
    );
    for (const code of OVERVIEW_NEEDS) {
      expect(needPlace(code, 'Model')).toBeDefined();
    }
  });

  it.each([
    ['quality', 'Model', 'monitoring'],
    ['quality', 'dataset', 'quality'],
    ['drift', 'dataset', 'quality'],
    ['constructor', 'Model', undefined],
    ['from-tomorrow', 'Model', undefined],
  ])('%s of a %s lead to %s', (code, kind, place) => {
    expect(needPlace(code, kind)).toBe(place);
  });
});
