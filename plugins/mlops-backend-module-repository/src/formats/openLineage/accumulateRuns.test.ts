import {
  RUN_A,
  event,
  model,
  table,
  churn,
  customers,
  training,
  runs,
} from '../../__testUtils__/lineageEvents';

describe('runs', () => {
  it('accumulates what the events of a run say', () => {
    const start = event({
      at: '10:00',
      type: 'START',
      runFacets: {
        executionParameters: {
          parameters: [
            { key: 'depth', name: 'depth', value: '3' },
            { key: 'rate', value: 0.1 },
          ],
        },
      },
      jobFacets: { sourceCodeLocation: { type: 'git', version: 'abc' } },
    });
    const complete = event({
      at: '10:05',
      type: 'COMPLETE',
      inputs: [table('d1')],
      outputs: [model('1', { aliases: [] })],
      runFacets: {
        waymark_evaluation: {
          metrics: [
            { name: 'auc', value: 0.9, dataset: { namespace: 'n', name: 'd' } },
            { name: 'auc', value: 0.8, dataset: 'd', slice: 'north' },
            { name: 'broken', value: 'high' },
          ],
        },
      },
    });

    expect(runs(complete, start)).toEqual([
      {
        type: 'run',
        id: RUN_A,
        name: 'training',
        job: { namespace: 'acme', name: 'training' },
        subjects: [
          { kind: 'pipeline', id: training.objectId },
          { kind: 'model', id: churn.objectId },
          { kind: 'dataset', id: customers.objectId },
        ],
        state: 'finished',
        startedAt: '2026-06-01T10:00:00.000Z',
        endedAt: '2026-06-01T10:05:00.000Z',
        commit: 'abc',
        params: [
          { name: 'depth', value: '3' },
          { name: 'rate', value: '0.1' },
        ],
        metrics: [
          { name: 'auc', value: 0.9, dataset: 'd' },
          { name: 'auc', value: 0.8, dataset: 'd', slice: 'north' },
        ],
        inputs: [
          {
            name: 'customers.csv',
            role: 'input',
            digest: 'd1',
            entityRef: customers.ref,
          },
        ],
        outputs: [
          {
            name: 'churn',
            role: 'output model',
            digest: '1',
            entityRef: churn.ref,
          },
        ],
      },
    ]);
  });

  it.each([
    [['START'], 'running', undefined],
    [['START', 'RUNNING'], 'running', undefined],
    [['START', 'COMPLETE'], 'finished', '10:01'],
    [['START', 'FAIL'], 'failed', '10:01'],
    [['START', 'ABORT'], 'aborted', '10:01'],
    [['OTHER'], 'unknown', undefined],
    [['OTHER', 'START', 'OTHER'], 'running', undefined],
    [['COMPLETE', 'RUNNING'], 'finished', '10:00'],
    [['FAIL', 'COMPLETE'], 'failed', '10:00'],
    [[undefined], 'unknown', undefined],
  ])('%j makes it %s', (types, state, ended) => {
    const lines = types.map((type, i) => event({ at: `10:0${i}`, type }));
    expect(runs(...lines)).toEqual([
      expect.objectContaining({
        state,
        ...(ended && { endedAt: `2026-06-01T${ended}:00.000Z` }),
      }),
    ]);
  });

  it('keeps the error of a failed run', () => {
    const message = 'x'.repeat(3_000);
    const [run] = runs(
      event({
        at: '10:00',
        type: 'FAIL',
        runFacets: { errorMessage: { message } },
      }),
    );
    expect(run.error).toHaveLength(2_000);
  });
});
