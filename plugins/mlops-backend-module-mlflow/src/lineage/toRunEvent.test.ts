import { runSchema } from '../client/schemas';
import { fakeRun } from '../fakeMlflow/seedStore';
import { type RunLineage, toRunEvent, toUuid } from './toRunEvent';

const HERE = 'mlflow://mlflow.example.com';

function lineage(fields: Partial<RunLineage> = {}): RunLineage {
  return {
    run: runSchema.parse(
      fakeRun(
        {},
        {
          data: {
            params: [{ key: 'C', value: '0.5' }],
            tags: [
              { key: 'mlflow.source.git.commit', value: 'c0ffee' },
              {
                key: 'mlflow.source.git.repoURL',
                value: 'https://git.example.com/churn.git',
              },
              { key: 'mlflow.parentRunId', value: 'f'.repeat(32) },
            ],
          },
        },
      ),
    ),
    experimentName: 'nightly churn',
    versions: [
      {
        model: 'churn',
        version: '3',
        status: 'READY',
        createdBy: 'ada',
        aliases: ['champion', 'canary'],
      },
    ],
    metrics: [{ name: 'auc', value: 0.91, dataset: 'holdout' }],
    lineageNamespace: HERE,
    connectionNamespace: 'mlflow:main',
    ...fields,
  };
}

describe('toRunEvent', () => {
  it('tells data set, run and model version', () => {
    const { event } = toRunEvent(lineage())!;
    expect(event).toEqual({
      eventType: 'COMPLETE',
      eventTime: '2026-03-01T08:00:00.000Z',
      producer: expect.stringMatching(/^https:/),
      schemaURL:
        'https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent',
      run: {
        runId: '01234567-89ab-cdef-0123-456789abcdef',
        facets: {
          executionParameters: expect.objectContaining({
            parameters: [{ key: 'C', name: 'C', value: '0.5' }],
          }),
          waymark_evaluation: expect.objectContaining({
            metrics: [{ name: 'auc', value: 0.91, dataset: 'holdout' }],
          }),
          parent: expect.objectContaining({
            run: { runId: 'ffffffff-ffff-ffff-ffff-ffffffffffff' },
            job: { namespace: HERE, name: 'nightly churn' },
          }),
        },
      },
      job: {
        namespace: HERE,
        name: 'nightly churn',
        facets: {
          jobType: expect.objectContaining({ integration: 'MLFLOW' }),
          sourceCodeLocation: expect.objectContaining({
            type: 'git',
            url: 'https://git.example.com/churn.git',
            version: 'c0ffee',
          }),
        },
      },
      inputs: [
        {
          namespace: 's3://lake',
          name: 'customers.parquet',
          facets: {
            version: expect.objectContaining({ datasetVersion: 'd1' }),
          },
          inputFacets: {
            waymark_datasetUse: expect.objectContaining({
              title: 'customers',
              roles: ['training'],
            }),
          },
        },
      ],
      outputs: [
        {
          namespace: HERE,
          name: 'churn',
          facets: {
            datasetType: expect.objectContaining({ datasetType: 'MODEL' }),
            version: expect.objectContaining({ datasetVersion: '3' }),
            symlinks: expect.objectContaining({
              identifiers: [
                { namespace: 'mlflow:main', name: 'churn', type: 'MODEL' },
              ],
            }),
          },
          outputFacets: {
            waymark_modelVersion: expect.objectContaining({
              version: '3',
              aliases: ['canary', 'champion'],
              status: 'READY',
              createdBy: 'ada',
            }),
          },
        },
      ],
    });
  });

  it('gives every facet its producer and schema', () => {
    const facets: unknown[] = [];
    JSON.stringify(toRunEvent(lineage()), (key, value) => {
      if (/facets$/i.test(key)) {
        facets.push(...Object.values(value));
      }
      return value;
    });
    expect(facets.length).toBeGreaterThan(6);
    for (const facet of facets) {
      expect(facet).toEqual(
        expect.objectContaining({
          _producer: expect.stringMatching(/^https:/),
          _schemaURL: expect.stringMatching(/^https:.*\.json/),
        }),
      );
    }
  });

  it('has one id for one content', () => {
    const id = (fields?: Partial<RunLineage>) =>
      toRunEvent(lineage(fields))!.id;
    expect(id()).toBe(id());
    expect(id({ versions: [] })).not.toBe(id());
  });

  it.each([
    ['SCHEDULED', 'OTHER'],
    ['RUNNING', 'START'],
    ['FINISHED', 'COMPLETE'],
    ['FAILED', 'FAIL'],
    ['KILLED', 'ABORT'],
    ['UNHEARD OF', 'OTHER'],
  ])('says %s as %s', (status, eventType) => {
    const run = runSchema.parse(fakeRun({ status }));
    expect(toRunEvent(lineage({ run }))!.event.eventType).toBe(eventType);
  });

  it('takes the start for the time of a run that goes on', () => {
    const run = runSchema.parse(
      fakeRun({ status: 'RUNNING', end_time: undefined }),
    );
    expect(toRunEvent(lineage({ run }))!.event.eventTime).toBe(
      '2026-03-01T07:00:00.000Z',
    );
  });

  it('joins the roles of a data set that was used twice', () => {
    const run = runSchema.parse(fakeRun());
    const [input] = run.inputs!.dataset_inputs!;
    run.inputs!.dataset_inputs!.push({
      ...input,
      tags: [{ key: 'mlflow.data.context', value: 'test' }],
    });
    const { inputs } = toRunEvent(lineage({ run }))!.event;
    expect(inputs).toEqual([
      expect.objectContaining({
        inputFacets: {
          waymark_datasetUse: expect.objectContaining({
            roles: ['evaluation', 'training'],
          }),
        },
      }),
    ]);
  });

  it('tells the states of a data set apart that was used twice', () => {
    const use = (digest: string, context: string) => ({
      dataset: {
        name: 'customers',
        digest,
        source_type: 's3',
        source: '{"uri": "s3://lake/customers.parquet"}',
      },
      tags: [{ key: 'mlflow.data.context', value: context }],
    });
    const run = runSchema.parse(
      fakeRun(
        {},
        {
          inputs: {
            dataset_inputs: [use('june', 'eval'), use('march', 'training')],
          },
        },
      ),
    );
    const { inputs } = toRunEvent(lineage({ run }))!.event as {
      inputs: { inputFacets: { waymark_datasetUse: unknown } }[];
    };
    expect(inputs.map(input => input.inputFacets.waymark_datasetUse)).toEqual([
      expect.objectContaining({
        roles: ['evaluation', 'training'],
        uses: expect.arrayContaining([
          { role: 'evaluation', digest: 'june' },
          { role: 'training', digest: 'march' },
        ]),
      }),
    ]);
  });

  it('is valid JSON when a metric is not finite, and still says which', () => {
    const { event } = toRunEvent(
      lineage({
        metrics: [
          { name: 'loss', value: NaN },
          { name: 'ratio', value: -Infinity },
        ],
      }),
    )!;
    expect(JSON.parse(JSON.stringify(event))).toMatchObject({
      run: {
        facets: {
          waymark_evaluation: {
            metrics: [
              { name: 'loss', value: 'NaN' },
              { name: 'ratio', value: '-Infinity' },
            ],
          },
        },
      },
    });
  });

  it('says nothing about a run that read and made nothing', () => {
    const run = runSchema.parse(
      fakeRun({}, { inputs: { dataset_inputs: [] } }),
    );
    expect(toRunEvent(lineage({ run, versions: [] }))).toBeUndefined();
  });
});

describe('toUuid', () => {
  it('makes one of any id, always the same', () => {
    expect(toUuid('0123456789ABCDEF0123456789abcdef')).toBe(
      '01234567-89ab-cdef-0123-456789abcdef',
    );
    const made = toUuid('run of my own');
    expect(made).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect(toUuid('run of my own')).toBe(made);
    expect(toUuid('another')).not.toBe(made);
  });
});
