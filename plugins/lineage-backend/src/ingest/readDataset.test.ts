import {
  data,
  dataset,
  datasetEvent,
  facet,
  runEvent,
  statementsOf,
} from './__testUtils__/events';

type Facets = Record<string, unknown>;

const outputOf = (facets: Facets, outputFacets: Facets = {}) => {
  const { nodes, run } = statementsOf(
    runEvent({ outputs: [dataset('a', facets, { outputFacets })] }),
  );
  const [, node] = nodes;
  return { node, io: run!.io, claims: run!.claims };
};

const inputOf = (facets: Facets, inputFacets: Facets = {}) => {
  const { nodes, run } = statementsOf(
    runEvent({ inputs: [dataset('a', facets, { inputFacets })] }),
  );
  const [, node] = nodes;
  return { node, io: run!.io, claims: run!.claims };
};

describe('readDataset', () => {
  it('reads other names, and that there is none any more', () => {
    const symlinks = facet({
      identifiers: [
        { namespace: 'hive', name: 'db.a', type: 'TABLE' },
        { namespace: 'hive' },
        'nonsense',
      ],
    });
    const { node } = outputOf({ symlinks });
    expect(node.symlinks).toEqual([
      { type: 'dataset', namespace: 'hive', name: 'db.a' },
    ]);
    expect(node.facets).toEqual([
      expect.objectContaining({ name: 'symlinks' }),
    ]);
    expect(
      outputOf({ symlinks: facet({ _deleted: true }) }).node,
    ).toMatchObject({
      symlinks: [],
      facets: [{ name: 'symlinks', body: null, hash: '' }],
    });
    expect(outputOf({}).node.symlinks).toBeUndefined();
  });

  it.each([
    [{ lifecycleStateChange: 'DROP' }, { dropped: true }],
    [{ lifecycleStateChange: 'CREATE' }, { dropped: false }],
    [{ lifecycleStateChange: 'OVERWRITE' }, { dropped: false }],
    [
      {
        lifecycleStateChange: 'RENAME',
        previousIdentifier: { namespace: 'warehouse', name: 'old' },
      },
      {
        dropped: false,
        renamedFrom: { type: 'dataset', namespace: 'warehouse', name: 'old' },
      },
    ],
    [
      { lifecycleStateChange: 'RENAME', previousIdentifier: 'old' },
      { dropped: false },
    ],
    [{ lifecycleStateChange: 7 }, {}],
  ])('reads the change %j', (content, expected) => {
    const { node } = outputOf({ lifecycleStateChange: facet(content) });
    const { key, at, facets, ...rest } = node;
    expect(rest).toEqual(expected);
  });

  it('drops no dataset when a version is dropped', () => {
    const { node } = outputOf({
      lifecycleStateChange: facet({ lifecycleStateChange: 'DROP' }),
      version: facet({ datasetVersion: '1' }),
    });
    expect(node.dropped).toBeUndefined();
  });

  it.each<[string, Facets, Facets]>([
    ['its type', { datasetType: facet({ datasetType: 'MODEL' }) }, {}],
    ['its model facet', { waymark_model: facet({ framework: 'sklearn' }) }, {}],
    ['a version', {}, { waymark_modelVersion: facet({ version: '3' }) }],
  ])('knows a model by %s', (_, facets, outputFacets) => {
    expect(outputOf(facets, outputFacets).node.isModel).toBe(true);
  });

  it('takes other things for no model', () => {
    expect(
      outputOf(
        { datasetType: facet({ datasetType: 'VIEW', subType: 'SECURE' }) },
        { waymark_modelVersion: facet({ version: 3 }) },
      ).node,
    ).toMatchObject({ datasetType: 'VIEW (SECURE)' });
    expect(outputOf({}).node.isModel).toBeUndefined();
  });

  it('keeps the version with the run, the better known one of two', () => {
    const version = facet({ datasetVersion: 'abc' });
    const { node, io } = outputOf({ version, schema: facet({ fields: [] }) });
    expect(node.facets.map(({ name }) => name)).toEqual(['schema']);
    expect(io).toEqual([
      { key: node.key, direction: 'output', version: 'abc' },
    ]);
    const waymarkModelVersion = facet({ version: '3' });
    const { io: ofModel } = outputOf(
      { version },
      { waymark_modelVersion: waymarkModelVersion },
    );
    expect(ofModel).toEqual([
      expect.objectContaining({
        version: '3',
        facets: {
          hash: expect.stringMatching(/^[0-9a-f]{32}$/),
          body: JSON.stringify({
            waymark_modelVersion: {
              _producer: waymarkModelVersion._producer,
              _schemaURL: waymarkModelVersion._schemaURL,
              version: '3',
            },
          }),
        },
      }),
    ]);
    expect(
      outputOf({ version: facet({ datasetVersion: 'x'.repeat(256) }) }).io,
    ).toEqual([]);
  });

  it('keeps what a run found of its inputs', () => {
    const { io } = inputOf(
      {},
      { dataQualityMetrics: facet({ rowCount: 7, columnMetrics: {} }) },
    );
    expect(JSON.parse(io[0].facets!.body)).toMatchObject({
      dataQualityMetrics: { rowCount: 7 },
    });
  });

  it.each([
    [{ roles: ['evaluation'] }, true],
    [{ roles: ['validation', 'test'] }, true],
    [{ uses: [{ role: 'evaluation', digest: 'x' }] }, true],
    [{ roles: ['training', 'evaluation'] }, false],
    [{ uses: [{ role: 'training' }, { role: 'evaluation' }] }, false],
    [{ roles: ['input'] }, false],
    [{ roles: [] }, false],
    [{ roles: 'evaluation' }, false],
    [{}, false],
  ])('asks the roles %j whether anything is made of it', (content, isAside) => {
    const { claims } = inputOf({}, { waymark_datasetUse: facet(content) });
    expect(claims.asides).toEqual(isAside ? [data('a')] : []);
    expect(claims.inputs).toEqual(isAside ? [] : [data('a')]);
  });

  it('keeps facets that nobody knows, and that one is deleted', () => {
    const { nodes } = statementsOf(
      datasetEvent('a', {
        acme_cost: facet({ euros: 3 }),
        documentation: facet({ _deleted: true }),
        version: facet({ datasetVersion: '7' }),
      }),
    );
    expect(nodes[0].facets.map(({ name, body }) => [name, body])).toEqual([
      ['acme_cost', expect.stringContaining('"euros":3')],
      ['documentation', null],
      ['version', expect.stringContaining('"datasetVersion":"7"')],
    ]);
  });

  it('says a dataset once that is input and output, as the output says it', () => {
    const documentation = (description: string) => ({
      documentation: facet({ description }),
    });
    const { nodes } = statementsOf(
      runEvent({
        inputs: [
          dataset('a', { ...documentation('before'), owner: facet({}) }),
        ],
        outputs: [dataset('a', documentation('after'))],
      }),
    );
    expect(nodes).toHaveLength(2);
    expect(nodes[1].facets).toEqual([
      expect.objectContaining({ name: 'owner' }),
      expect.objectContaining({
        name: 'documentation',
        body: expect.stringContaining('after'),
      }),
    ]);
  });

  it('reads column lineage as an output has it', () => {
    const columnLineage = facet({
      fields: {
        total: {
          inputFields: [
            {
              ...dataset('orders'),
              field: 'amount',
              transformations: [
                { type: 'DIRECT', subtype: 'AGGREGATION', masking: false },
                { type: 'INDIRECT', subtype: 'FILTER', description: 'x\0' },
              ],
            },
            { namespace: 'warehouse', field: 'lost' },
          ],
        },
        hidden: {
          inputFields: [{ ...dataset('orders'), field: 'mail' }],
          transformationType: 'MASKED',
        },
        broken: 7,
      },
      dataset: [{ ...dataset('filters'), field: 'day' }],
    });
    const { columns, run } = statementsOf(
      runEvent({ outputs: [dataset('a', { columnLineage })] }),
    );
    const orders = { type: 'dataset', namespace: 'warehouse', name: 'orders' };
    expect(columns).toEqual([
      {
        dataset: { ...orders, name: 'a' },
        job: { type: 'job', namespace: 'scheduler', name: 'etl' },
        at: expect.any(Number),
        hash: expect.stringMatching(/^[0-9a-f]{32}$/),
        edges: [
          {
            toField: 'total',
            from: orders,
            fromField: 'amount',
            type: 'DIRECT',
            subtype: 'AGGREGATION',
            masking: false,
          },
          {
            toField: 'total',
            from: orders,
            fromField: 'amount',
            type: 'INDIRECT',
            subtype: 'FILTER',
            description: 'x\ufffd',
          },
          {
            toField: 'hidden',
            from: orders,
            fromField: 'mail',
            type: 'DIRECT',
            masking: true,
          },
          {
            toField: '*',
            from: { ...orders, name: 'filters' },
            fromField: 'day',
          },
        ],
      },
    ]);
    expect(run!.claims.columns).toEqual({
      [data('a')]: [data('filters'), data('orders')],
    });
  });

  it('forgets column lineage that is deleted', () => {
    const { columns, declared } = statementsOf(
      datasetEvent('a', { columnLineage: facet({ _deleted: true }) }),
    );
    expect(columns).toEqual([expect.objectContaining({ hash: '', edges: [] })]);
    expect(columns[0].job).toBeUndefined();
    expect(declared!.claims.columns).toEqual({});
  });
});
