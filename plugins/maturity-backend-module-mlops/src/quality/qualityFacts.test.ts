import { valuesOf } from '../__testUtils__/entities';
import { makeQuality } from '../__testUtils__/registry';
import { QUALITY_MEANINGS } from './meanings';
import { qualityFacts } from './qualityFacts';

const entityRef = 'model:default/churn';
const failing = makeQuality({
  passed: 1,
  failed: 1,
  at: '2026-11-06T05:00:00.000Z',
});

describe('qualityFacts', () => {
  it('takes the newest result of each suite', () => {
    const told = qualityFacts({
      entityRef,
      results: [
        makeQuality({ suite: 'orders', at: '2026-11-05T05:00:00.000Z' }),
        makeQuality(),
        failing,
      ],
    });
    expect(told).toMatchObject({
      suites: { value: 2 },
      checks: { value: 4, at: '2026-11-05T05:00:00.000Z' },
      'checks-failed': { value: 0, at: '2026-11-05T05:00:00.000Z' },
      'last-result': { value: 'passed', at: '2026-11-05T05:00:00.000Z' },
    });
    expect(told.suites?.evidence).toEqual({
      url: '/catalog/default/model/churn/quality',
      title: 'orders, customers',
    });
  });

  it('tells what fails', () => {
    expect(
      valuesOf(qualityFacts({ entityRef, results: [failing, makeQuality()] })),
    ).toMatchObject({ suites: 1, 'checks-failed': 1, 'last-result': 'failed' });
  });

  it('knows that nothing was reported', () => {
    const told = qualityFacts({ entityRef, results: [] });
    expect(valuesOf(told)).toEqual({
      suites: 0,
      checks: 0,
      'checks-failed': 0,
      'last-result': null,
    });
    expect(told['last-result']).not.toHaveProperty('at');
  });

  it('looks at the data a model is trained on', () => {
    const told = qualityFacts({
      entityRef,
      results: [],
      datasets: [
        { entityRef: 'dataset:default/a', results: [makeQuality()] },
        { entityRef: 'dataset:default/b', results: [failing] },
        { entityRef: 'dataset:default/c', results: [] },
      ],
    });
    expect(told).toMatchObject({
      'datasets-unchecked': { value: 1 },
      'datasets-failed': {
        value: 1,
        at: '2026-11-06T05:00:00.000Z',
        evidence: { url: '/catalog/default/dataset/b/quality' },
      },
    });
    expect(Object.keys(told).sort()).toEqual(
      Object.keys(QUALITY_MEANINGS).sort(),
    );
  });
});
