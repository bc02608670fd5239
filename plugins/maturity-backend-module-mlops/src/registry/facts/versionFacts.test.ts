import { valuesOf } from '../../__testUtils__/entities';
import { makeModel, makeVersion } from '../../__testUtils__/registry';
import { model, tell } from '../__testUtils__/tell';

describe('facts about versions', () => {
  it('say what is known of the newest, as old as it is', () => {
    const told = tell({ model: makeModel() });
    expect(valuesOf(told)).toMatchObject({
      versions: 2,
      'newest-version': '2',
      'versions-without-run': 0,
      'newest-version-run': true,
      'newest-version-metrics': 1,
      'newest-version-params': 1,
      'newest-version-commit': true,
      'newest-version-data': 1,
      'newest-version-data-identified': true,
      'newest-version-evaluation-data': 1,
    });
    expect(told['newest-version']).toMatchObject({
      at: '2026-11-02T10:00:00.000Z',
      evidence: { url: '/catalog/default/model/churn/versions' },
    });
    // How many there are is known now, however old the newest is.
    expect(told.versions).not.toHaveProperty('at');
  });

  it('are 0 and "none" without any version', () => {
    expect(
      model({ versions: [], totalVersions: 0, metrics: [] }),
    ).toMatchObject({
      versions: 0,
      'newest-version': null,
      'newest-version-run': null,
      'newest-version-metrics': 0,
      'newest-version-commit': null,
      'newest-version-data': 0,
      'newest-version-data-identified': null,
      'versions-compared': 0,
      'baseline-compared': false,
      targets: 0,
    });
  });

  it.each<[string, Parameters<typeof makeVersion>[0], object, object]>([
    [
      'data whose state nobody knows',
      { datasets: [{ name: 'customers', role: 'training' }] },
      {},
      { 'newest-version-data': 1, 'newest-version-data-identified': false },
    ],
    [
      'no data at all',
      { datasets: [] },
      {},
      { 'newest-version-data': 0, 'newest-version-data-identified': false },
    ],
    [
      'evaluation data that only metrics name',
      { datasets: [] },
      {},
      { 'newest-version-evaluation-data': 1 },
    ],
    [
      'no commit',
      { commit: undefined },
      {},
      { 'newest-version-commit': false },
    ],
    [
      'a commit that its run knows',
      { commit: undefined },
      { newestRun: { commit: 'c0ffee' } },
      { 'newest-version-commit': true },
    ],
    [
      'no run',
      { runId: undefined },
      {},
      { 'newest-version-run': false, 'versions-without-run': 1 },
    ],
  ])('see a newest version with %s', (_, version, more, expected) => {
    const versions = [makeVersion(version), makeVersion({ version: '1' })];
    expect(model({ versions }, more)).toMatchObject(expected);
  });
});

describe('facts about comparisons', () => {
  const [trend] = makeModel().metrics;

  it('count versions with the newest’s metric on the newest’s data', () => {
    expect(model()['versions-compared']).toBe(1);
    expect(
      model({ metrics: [{ ...trend, points: trend.points.slice(1) }] })[
        'versions-compared'
      ],
    ).toBe(0);
  });

  it.each([
    ['the data has no name', { dataset: undefined }],
    ['the newest version lacks the metric', { points: [trend.points[0]] }],
  ])('count none where %s', (_, more) => {
    expect(
      model({ metrics: [{ ...trend, ...more }] })['versions-compared'],
    ).toBe(0);
  });

  it('hold the newest version to what was promised', () => {
    const told = tell({
      model: makeModel({
        metrics: [
          { ...trend, target: 0.9 },
          { ...trend, name: 'recall', target: 0.5 },
          { ...trend, name: 'f1' },
        ],
      }),
    });
    expect(valuesOf(told)).toMatchObject({ targets: 2, 'targets-missed': 1 });
    expect(told['targets-missed']?.evidence?.title).toBe('roc_auc');
  });

  it.each([
    [{ version: '1', registered: true }, true, true],
    [{ version: '1', registered: false }, false, true],
    [undefined, false, true],
  ])('know the baseline %j: %s', (baseline, registered, compared) => {
    const metrics = [{ ...trend, baseline: { version: '1', value: 0.7 } }];
    expect(model({ metrics }, { baseline })).toMatchObject({
      'baseline-registered': registered,
      'baseline-compared': compared,
    });
  });

  it('do not compare the baseline with itself', () => {
    const metrics = [{ ...trend, baseline: { version: '2', value: 0.8 } }];
    expect(model({ metrics })['baseline-compared']).toBe(false);
  });
});
