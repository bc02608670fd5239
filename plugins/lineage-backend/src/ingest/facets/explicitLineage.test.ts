import {
  data,
  dataset,
  facet,
  jobEvent,
  runEvent,
  statementsOf,
} from '../__testUtils__/events';

type Facets = Record<string, unknown>;

describe('the explicit lineage facet', () => {
  const entry = (name: string, more: Facets) => ({
    type: 'DATASET',
    namespace: 'warehouse',
    name,
    ...more,
  });
  const from = (name: string, more: Facets = {}) => entry(name, more);
  const claimsOf = (entries: unknown, parts: Facets = {}) =>
    statementsOf(
      runEvent({
        job: {
          namespace: 'scheduler',
          name: 'etl',
          facets: { lineage: facet({ entries }) },
        },
        ...parts,
      }),
    );

  it('states edges, and that nothing is inferred beside them', () => {
    const { run } = claimsOf([entry('c', { inputs: [from('a')] })], {
      inputs: [dataset('a'), dataset('b')],
      outputs: [dataset('c'), dataset('d')],
    });
    expect(run!.claims.explicit).toEqual({
      [data('c')]: [data('a')],
      [data('d')]: [],
    });
  });

  it('knows jobs by name, and the own job without one', () => {
    const job = (name: string) => JSON.stringify(['job', 'scheduler', name]);
    const { run } = claimsOf([
      {
        type: 'JOB',
        namespace: 'scheduler',
        name: 'next',
        inputs: [{ type: 'JOB', namespace: 'scheduler', name: 'first' }],
      },
      { type: 'JOB', inputs: [from('a')] },
      entry('c', { inputs: [{ type: 'JOB' }] }),
    ]);
    expect(run!.claims.explicit).toEqual({
      [job('next')]: [job('first')],
      [job('etl')]: [data('a')],
      [data('c')]: [job('etl')],
    });
  });

  it('reads columns, too, and prefers them to the older facet', () => {
    const { columns, run } = claimsOf(
      [
        entry('c', {
          fields: {
            total: { inputs: [from('a', { field: 'amount' }), from('b')] },
          },
          inputs: [from('a', { field: 'day' })],
        }),
      ],
      {
        outputs: [
          dataset('c', {
            columnLineage: facet({
              fields: {
                total: { inputFields: [{ ...dataset('z'), field: 'z' }] },
              },
            }),
          }),
        ],
      },
    );
    expect(
      columns[0].edges.map(({ toField, from: { name }, fromField }) => [
        toField,
        name,
        fromField,
      ]),
    ).toEqual([
      ['*', 'a', 'day'],
      ['total', 'a', 'amount'],
      ['total', 'b', '*'],
    ]);
    expect(columns).toHaveLength(1);
    expect(run!.claims.explicit[data('c')]).toEqual([data('a'), data('b')]);
  });

  it.each([['nothing'], [[]], [[7, {}, entry('c', {}), { type: 'DATASET' }]]])(
    'makes nothing of %j',
    entries => {
      const { run } = claimsOf(entries, {
        inputs: [dataset('a')],
        outputs: [dataset('c')],
      });
      expect(run!.claims.explicit).toEqual({});
    },
  );

  it('is declared by a JobEvent', () => {
    const { declared } = statementsOf(
      jobEvent({
        job: {
          namespace: 'scheduler',
          name: 'etl',
          facets: {
            lineage: facet({ entries: [entry('c', { inputs: [] })] }),
          },
        },
      }),
    );
    expect(declared!.claims.explicit).toEqual({ [data('c')]: [] });
  });
});
