import type { EntityOverview } from '@waymark/plugin-mlops-common';
import { valuesOf } from '../../__testUtils__/entities';
import { makeModel, makeOverview, makeRun } from '../../__testUtils__/registry';
import { CHURN, model, tell } from '../__testUtils__/tell';
import { REGISTRY_MEANINGS } from '../meanings';

const DATASET: EntityOverview['dataset'] = {
  versions: [
    { version: 'd1', source: { id: 'dvc' }, seenAt: '2026-11-10T00:00:00Z' },
  ],
  totalVersions: 3,
  fields: { total: 4, classified: 1 },
  freshness: {
    promised: 'P1M',
    updatedAt: '2026-11-01T00:00:00.000Z',
    state: 'fresh',
  },
  usedBy: [{ entityRef: CHURN, roles: ['training'], uses: 2 }],
};

describe('facts about runs', () => {
  const failed = makeRun({
    id: 'r2',
    state: 'failed',
    startedAt: '2026-11-06T03:00:00.000Z',
  });
  const scheduled = makeRun({
    id: 'r3',
    state: 'scheduled',
    startedAt: undefined,
  });
  const runs = {
    recent: [scheduled, makeRun(), failed],
    totalRuns: 40,
    successRate: 2 / 3,
    schedule: { schedule: '0 3 * * *', state: 'late' as const },
  };

  it('tell the newest, and the newest that finished, with their times', () => {
    const told = tell({ runs }, { entityRef: 'pipeline:default/train' });
    expect(told).toMatchObject({
      runs: { value: 40 },
      'last-run': { value: 'failed', at: '2026-11-06T03:00:00.000Z' },
      'last-finished-run': { value: 'r1', at: '2026-11-05T03:00:00.000Z' },
      'success-rate': { value: 66.7 },
      schedule: { value: 'late' },
    });
    expect(told['last-run']?.evidence?.url).toBe(
      '/catalog/default/pipeline/train/runs',
    );
  });

  it('are 0 and "none" without runs', () => {
    expect(valuesOf(tell())).toMatchObject({
      runs: 0,
      'last-run': null,
      'last-finished-run': null,
      'success-rate': null,
    });
  });

  it('gather those of all pipelines that produce a model', () => {
    const quiet = { recent: [], totalRuns: 0 };
    const pipelines = [
      makeOverview('pipeline:default/features', {
        runs: {
          recent: [failed],
          totalRuns: 1,
          schedule: { schedule: '0 3 * * *', state: 'on-time' },
        },
      }),
      makeOverview('pipeline:default/train', { runs }),
      makeOverview('pipeline:default/by-hand', { runs: quiet }),
    ];
    const told = tell({ model: makeModel() }, { pipelines });
    expect(told).toMatchObject({
      'pipeline-runs': { value: 41 },
      'pipeline-last-run': { value: 'failed', at: failed.startedAt },
      'pipeline-last-finished-run': { value: 'r1' },
      'pipeline-schedule': { value: 'late' },
    });
  });

  it('say that there are none where no pipeline is known', () => {
    expect(model()).toMatchObject({
      'pipeline-runs': 0,
      'pipeline-last-run': null,
      'pipeline-schedule': null,
    });
  });
});

describe('registryFacts', () => {
  it('tells who knows the entity, once somebody has looked', () => {
    expect(valuesOf(tell()).known).toBe(true);
    expect(tell({ item: undefined })).not.toHaveProperty('known');
    const [gone, elsewhere] = ['source-gone', 'region-mismatch'] as const;
    expect(
      valuesOf(
        tell({
          model: makeModel(),
          needs: [
            { code: gone, severity: 'warning' },
            { code: elsewhere, severity: 'error', subjects: ['eu-north'] },
          ],
        }),
      ),
    ).toMatchObject({ 'source-gone': true, 'regions-mismatched': 1 });
  });

  it('tells written cards from what the registry knows by itself', () => {
    const card = (format: 'hugging-face' | 'registry') =>
      valuesOf(
        tell({
          card: {
            missing: ['limitations'],
            complete: 13,
            from: { overview: { from: 'repository', format } },
          },
        }),
      );
    expect(card('hugging-face')).toMatchObject({
      card: true,
      'card-missing': 1,
      'card-missing-fields': ['limitations'],
    });
    expect(card('registry').card).toBe(false);
  });

  it('tells how fresh a data set is, as old as its last change', () => {
    const told = tell({ dataset: DATASET }, { entityRef: 'dataset:default/x' });
    expect(told).toMatchObject({
      versions: { value: 3 },
      'newest-version': { value: 'd1' },
      'newest-version-commit': { value: false },
      'data-updated': {
        value: '2026-11-01T00:00:00.000Z',
        at: '2026-11-01T00:00:00.000Z',
      },
      freshness: { value: 'fresh' },
      fields: { value: 4 },
      'fields-classified': { value: 1 },
      'used-by': { value: 1 },
    });
    const silent = { ...DATASET, freshness: { state: 'unknown' as const } };
    expect(valuesOf(tell({ dataset: silent }))).toMatchObject({
      freshness: null,
      'data-updated': null,
    });
  });

  it('tells every fact that is defined, of the kinds together', () => {
    const card = { missing: [], complete: 13, from: {} };
    const told = [
      tell({ model: makeModel(), card }),
      tell({ dataset: DATASET }),
      tell({}, { entityRef: 'pipeline:default/train' }),
    ].flatMap(Object.keys);
    expect([...new Set(told)].sort()).toEqual(
      Object.keys(REGISTRY_MEANINGS).sort(),
    );
  });
});
