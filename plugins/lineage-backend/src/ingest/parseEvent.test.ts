import {
  data,
  dataset,
  datasetEvent,
  facet,
  jobEvent,
  NOW,
  problemOf,
  RUN_ID,
  runEvent,
  statementsOf,
} from './__testUtils__/events';
import { emptyClaims } from './claims';
import { keyText } from './keyText';
import { LIMITS } from './limits';
import { parseEventInSteps } from './parseEvent';

const minutes = (count: number) => new Date(NOW + count * 60_000).toISOString();

describe('parseEvent', () => {
  it('tells events apart by what they have', () => {
    const run = statementsOf(
      runEvent({
        inputs: [dataset('a')],
        outputs: [dataset('b')],
      }),
    );
    expect(run.run).toEqual({
      runId: RUN_ID,
      job: { type: 'job', namespace: 'scheduler', name: 'etl' },
      at: Date.parse('2026-06-01T10:00:00Z'),
      eventType: 'COMPLETE',
      facets: [],
      io: [],
      claims: { ...emptyClaims(), inputs: [data('a')], outputs: [data('b')] },
    });
    expect(run.declared).toBeUndefined();
    expect(run.nodes.map(({ key }) => key.name)).toEqual(['etl', 'a', 'b']);

    const ofJob = statementsOf(jobEvent({ inputs: [dataset('a')] }));
    expect(ofJob.run).toBeUndefined();
    expect(ofJob.declared).toMatchObject({
      origin: 'job',
      subject: { type: 'job', name: 'etl' },
      claims: { inputs: [data('a')] },
    });

    const ofDataset = statementsOf(
      datasetEvent('view', {
        lineage: facet({ inputs: [{ type: 'DATASET', ...dataset('a') }] }),
      }),
    );
    expect(ofDataset.run).toBeUndefined();
    expect(ofDataset.declared).toMatchObject({
      origin: 'dataset',
      subject: { type: 'dataset', name: 'view' },
      claims: { outputs: [], explicit: { [data('view')]: [data('a')] } },
    });
  });

  it('takes no lineage back with an event that tells none', () => {
    expect(
      statementsOf(jobEvent({ job: { namespace: 's', name: 'j' } })).declared,
    ).toBeUndefined();
    expect(
      statementsOf(datasetEvent('a', { schema: facet({ fields: [] }) }))
        .declared,
    ).toBeUndefined();
  });

  it('takes lineage back where an event says that there is none', () => {
    expect(statementsOf(jobEvent({ inputs: [] })).declared!.claims).toEqual(
      emptyClaims(),
    );
    expect(
      statementsOf(datasetEvent('a', { lineage: facet({ _deleted: true }) }))
        .declared!.claims,
    ).toEqual(emptyClaims());
  });

  it('reads the parent, and a run id whatever its case', () => {
    const parent = facet({
      run: { runId: '01941F29-7C00-7AAA-8000-000000000001' },
      job: { namespace: 'scheduler', name: 'dag' },
    });
    const { run, nodes } = statementsOf(
      runEvent({ run: { runId: RUN_ID.toUpperCase(), facets: { parent } } }),
    );
    expect(run).toMatchObject({
      runId: RUN_ID,
      parent: {
        runId: '01941f29-7c00-7aaa-8000-000000000001',
        job: { name: 'dag' },
      },
      facets: [],
    });
    expect(nodes.map(({ key }) => key.name)).toContain('dag');
  });

  it('keeps the root, and what is handed on with the parent', () => {
    const run = { runId: '01941F29-7C00-7AAA-8000-000000000001' };
    const job = { namespace: 'scheduler', name: 'dag' };
    const root = { run, job: { namespace: 'scheduler', name: 'nightly' } };
    const facetsOf = (parent: object) =>
      statementsOf(runEvent({ run: { runId: RUN_ID, facets: { parent } } }));
    const rooted = facet({ run, job, root });
    const stated = facetsOf(rooted);
    expect(stated.run).toMatchObject({
      parent: { job: { name: 'dag' } },
      facets: [{ name: 'parent' }],
    });
    expect(JSON.parse(stated.run!.facets[0].body!)).toEqual(rooted);
    expect(stated.nodes.map(({ key }) => key.name)).toEqual(
      expect.arrayContaining(['dag', 'nightly']),
    );
    const handedOn = { ...job, facets: { ownership: facet({ owners: [] }) } };
    for (const more of [
      facet({ run, job: handedOn }),
      facet({ run: { ...run, facets: {} }, job }),
      facet({ run: { runId: 'scheduled__2026-06-01' }, job }),
      facet({ run, job, root: 'nightly' }),
      facet({}),
    ]) {
      expect(JSON.parse(facetsOf(more).run!.facets[0].body!)).toEqual(more);
    }
  });

  it('takes what clients write for nothing: null, and no eventType', () => {
    const { run } = statementsOf(
      runEvent({
        eventType: undefined,
        inputs: null,
        outputs: undefined,
        job: { namespace: 's', name: 'j', facets: null },
        run: { runId: RUN_ID, facets: { nominalTime: null } },
      }),
    );
    expect(run).toMatchObject({ eventType: 'OTHER', facets: [] });
  });

  it.each([
    ['2026-06-01T10:00:00Z', '2026-06-01T10:00:00.000Z'],
    ['2026-06-01t10:00:00.123456789z', '2026-06-01T10:00:00.123Z'],
    ['2026-06-01T12:00:00.5+02:00', '2026-06-01T10:00:00.500Z'],
    ['2020-06-30T23:59:60Z', '2020-06-30T23:59:59.000Z'],
    [minutes(59), minutes(59)],
    ['2000-01-01T00:00:00Z', '2000-01-01T00:00:00.000Z'],
  ])('reads the time %s', (eventTime, expected) => {
    const { run } = statementsOf(runEvent({ eventTime }));
    expect(new Date(run!.at).toISOString()).toBe(expected);
  });

  it('takes a job that reads what it writes: a cycle is no mistake', () => {
    const { run } = statementsOf(
      runEvent({ inputs: [dataset('a')], outputs: [dataset('a')] }),
    );
    expect(run!.claims).toMatchObject({
      inputs: [data('a')],
      outputs: [data('a')],
    });
  });

  it('takes a product that facets explain', () => {
    const inputs = Array.from({ length: 500 }, (_, i) => dataset(`i${i}`));
    const outputs = Array.from({ length: 101 }, (_, i) =>
      dataset(`o${i}`, {
        columnLineage: facet({
          fields: { x: { inputFields: [{ ...dataset('i0'), field: 'x' }] } },
        }),
      }),
    );
    const { run } = statementsOf(runEvent({ inputs, outputs }));
    expect(run!.claims.columns[data('o7')]).toEqual([data('i0')]);
  });

  it('is not drawn into what is nested deep', () => {
    let deep: unknown = 'bottom';
    for (let level = 0; level < 50_000; level++) {
      deep = [deep];
    }
    const { run } = statementsOf(
      runEvent({
        unknown: deep,
        run: { runId: RUN_ID, facets: { f: { deep } } },
      }),
    );
    expect(run!.facets[0].body).toMatch(/"_shortened"/);
    expect(problemOf(runEvent({ run: deep }))).toMatchObject({
      pointer: '/run',
    });
  });

  it('makes a model serve where a run deployed it', () => {
    const model = { namespace: 'mlflow://here', name: 'churn' };
    const deployed = (endpoint: string | undefined) =>
      statementsOf(
        runEvent({
          run: {
            runId: RUN_ID,
            facets: {
              waymark_deployment: facet({ endpoint, model, version: '3' }),
            },
          },
        }),
      );
    const key = keyText({ type: 'dataset', ...model });
    const { run, nodes } = deployed('Component:Default/Churn-API');
    const endpoint = {
      type: 'endpoint',
      namespace: 'backstage',
      name: 'component:default/churn-api',
    } as const;
    expect(run!.claims.serves).toEqual({ [key]: [keyText(endpoint)] });
    expect(run!.io).toEqual([
      { key: { type: 'dataset', ...model }, direction: 'input', version: '3' },
      { key: endpoint, direction: 'output' },
    ]);
    expect(nodes).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ key: endpoint }),
        expect.objectContaining({
          key: expect.objectContaining(model),
          isModel: true,
        }),
      ]),
    );

    const address = 'https://serving.example.com/churn';
    expect(deployed(address).run!.claims.serves[key]).toEqual([
      keyText({ type: 'endpoint', namespace: 'endpoint', name: address }),
    ]);
    expect(deployed(undefined).run!.claims.serves).toEqual({});
  });
});

describe('parseEventInSteps', () => {
  const stepsOf = (event: unknown) => {
    let steps = 0;
    const reading = parseEventInSteps(event, NOW);
    while (!reading.next().done) {
      steps++;
    }
    return steps;
  };

  it('reads an ordinary event in one go', () => {
    expect(stepsOf(runEvent({ inputs: [dataset('a')] }))).toBe(0);
  });

  it('reads a large one in slices, each bounded by the limits', () => {
    const large = facet({ text: 'x'.repeat(20_000), more: 'y'.repeat(20_000) });
    const facets = Object.fromEntries(
      Array.from({ length: 50 }, (_, i) => [`f${i}`, large]),
    );
    // 40,000 characters each: every second one ends a slice.
    expect(stepsOf(runEvent({ inputs: [dataset('a', facets)] }))).toBe(25);
    const columnLineage = facet({
      fields: Object.fromEntries(
        Array.from({ length: 20_000 }, (_, i) => [
          `c${i}`,
          { inputFields: [{ ...dataset('a'), field: `c${i}` }] },
        ]),
      ),
    });
    expect(
      stepsOf(runEvent({ outputs: [dataset('b', { columnLineage })] })),
    ).toBeGreaterThan(50);
  });

  it('keeps the beginning of a schema with 100,000 columns', () => {
    const schema = facet({
      fields: Array.from({ length: 100_000 }, (_, i) => ({ name: `c${i}` })),
    });
    const { nodes } = statementsOf(
      runEvent({ inputs: [dataset('a', { schema })] }),
    );
    const [stated] = nodes.find(({ key }) => key.name === 'a')!.facets;
    const body = JSON.parse(stated.body!);
    expect(body.fields).toHaveLength(LIMITS.facetItems);
    expect(body.fields[999]).toEqual({ name: 'c999' });
    expect(body._shortened).toEqual({ '/fields': 100_000 });
  });
});
