import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { migrationsDirectory } from '../database/openDatabase';
import {
  claims,
  dataset,
  declaredEvent,
  facet,
  job,
  nodeEvent,
  runEvent,
} from './__testUtils__/events';
import { assertSound, snapshot } from './__testUtils__/snapshot';
import { createLineageStore } from './createLineageStore';
import type { LineageStore } from './types';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())('the store on %s', databaseId => {
  let knex: Knex;
  let store: LineageStore;
  let now = 1000;
  const write = (...events: Parameters<LineageStore['write']>[0]) =>
    store.write(events, undefined, { now: now++ });

  beforeEach(async () => {
    knex = await databases.init(databaseId);
    await knex.migrate.latest({ directory: migrationsDirectory });
    store = createLineageStore({ knex });
  });

  afterEach(() => assertSound(knex));

  it('makes edges of what a run read and wrote', async () => {
    await write(
      runEvent({ run: 1, type: 'START', at: 10, inputs: ['a', 'b'] }),
      runEvent({ run: 1, at: 20, outputs: ['c'], version: '7' }),
    );
    const { edges, runs, io } = await snapshot(knex);
    expect(edges).toEqual([
      'scheduler · etl · 2 · warehouse · c · 1',
      'warehouse · a · 1 · scheduler · etl · 1',
      'warehouse · a · 3 · warehouse · c · 1',
      'warehouse · b · 1 · scheduler · etl · 1',
      'warehouse · b · 3 · warehouse · c · 1',
    ]);
    expect(runs).toEqual([
      expect.stringMatching(/· complete · 1 · 20 · 20 · 10 · 10 · 1 · 20 ·/),
    ]);
    expect(io).toHaveLength(1);
    expect(await knex('graph_state').first('version')).toEqual({
      version: databaseId === 'SQLITE_3' ? 1 : '1',
    });
  });

  it('changes no edge and one row of evidence with a run of a known shape', async () => {
    const run = (index: number, at: number) => [
      runEvent({ run: index, type: 'START', at, inputs: ['a'] }),
      runEvent({ run: index, at: at + 1, inputs: ['a'], outputs: ['c'] }),
    ];
    await write(...run(1, 10));
    const before = await snapshot(knex);
    await write(...run(2, 20));
    const after = await snapshot(knex);
    expect(after.edges).toEqual(before.edges);
    expect(after.evidence).toHaveLength(1);
    expect(after.evidence[0]).toMatch(/· 10 · 21 · 01a1fe8a.*2 · null · 1$/);
    expect(String((await knex('graph_state').first('version')).version)).toBe(
      '1',
    );
  });

  it('lets go of what a run claimed before it claimed more', async () => {
    const lineage = {
      ...runEvent({ run: 1, at: 20, inputs: ['a', 'b'], outputs: ['c'] }),
    };
    await write(
      runEvent({
        run: 1,
        type: 'RUNNING',
        at: 10,
        inputs: ['a', 'b'],
        outputs: ['c'],
      }),
    );
    await write({
      ...lineage,
      run: {
        ...lineage.run!,
        claims: {
          ...lineage.run!.claims,
          ...{
            explicit: claims({ explicit: [[dataset('c'), [dataset('a')]]] })
              .explicit,
          },
        },
      },
    });
    const { edges, evidence } = await snapshot(knex);
    expect(edges.filter(edge => edge.includes(' · 3 · '))).toEqual([
      'warehouse · a · 3 · warehouse · c · 1',
    ]);
    expect(evidence).toHaveLength(1);
  });

  it('takes the newest declaration, and an older one that is late for its time', async () => {
    const declared = (at: number, ...inputs: string[]) =>
      declaredEvent({
        origin: 'job',
        subject: job('etl'),
        at,
        claims: claims({
          inputs: inputs.map(name => dataset(name)),
          outputs: [dataset('c')],
        }),
      });
    await write(declared(10, 'a'));
    await write(declared(30, 'b'));
    await write(declared(20, 'x'));
    await write(declared(20, 'x'), declared(31, 'b'));
    const { edges, evidence } = await snapshot(knex);
    expect(edges).toEqual([
      'scheduler · etl · 2 · warehouse · c · 2',
      'warehouse · b · 1 · scheduler · etl · 2',
      'warehouse · b · 3 · warehouse · c · 2',
    ]);
    expect(evidence.map(row => row.split(' · ').slice(4).join(' '))).toEqual(
      expect.arrayContaining([
        '10 10 null 20 0',
        '20 20 null 30 0',
        '30 31 null null 1',
      ]),
    );
    expect(evidence).toHaveLength(3);
  });

  it('keeps the newest facet of a node, whoever comes first', async () => {
    await write(
      nodeEvent({ key: dataset('a'), at: 5, facets: [facet('schema', 5)] }),
    );
    await write(
      nodeEvent({ key: dataset('a'), at: 9, facets: [facet('schema', 5)] }),
      nodeEvent({
        key: dataset('a'),
        at: 7,
        facets: [facet('schema', 7), facet('sql', 1)],
      }),
    );
    await write(
      nodeEvent({
        key: dataset('a'),
        at: 8,
        facets: [facet('schema', 8), { name: 'sql', body: null, hash: '' }],
      }),
    );
    expect((await snapshot(knex)).nodeFacets).toEqual([
      'warehouse · a · schema · 9 · {"value":5}',
      'warehouse · a · sql · 8 · null',
    ]);
  });

  it('shows what a dataset is, by the newest word on it', async () => {
    await write(
      nodeEvent({
        key: dataset('m'),
        at: 5,
        isModel: true,
        datasetType: 'MODEL',
      }),
    );
    await write(
      nodeEvent({
        key: dataset('m'),
        at: 4,
        isModel: false,
        datasetType: 'TABLE',
        dropped: true,
      }),
    );
    expect((await snapshot(knex)).nodes).toEqual([
      'dataset · warehouse · m · null · null · 1 · MODEL · null · null · null · 0 · 0 · 0 · 0 · 4',
    ]);
    await write(nodeEvent({ key: dataset('m'), at: 6, dropped: false }));
    expect((await snapshot(knex)).nodes[0]).toMatch(/null$/);
  });

  it('keeps raw events only together with what they say', async () => {
    const raw = { count: 1, body: Buffer.from('x') };
    await store.write([runEvent({ run: 1, at: 1, inputs: ['a'] })], raw, {
      now: 5,
    });
    const stop = new AbortController();
    stop.abort(new Error('stopped'));
    await expect(
      store.write([runEvent({ run: 2, at: 2, inputs: ['b'] })], raw, {
        now: 6,
        signal: stop.signal,
      }),
    ).rejects.toThrow('stopped');
    const rows = await knex('raw_events').select();
    expect(rows).toHaveLength(1);
    expect(Number(rows[0].received_at)).toBe(5);
    expect((await snapshot(knex)).runs).toHaveLength(1);
  });

  it('keeps column lineage of each job once', async () => {
    const columns = (
      at: number,
      name: string,
      hash: string,
      field: string,
    ) => ({
      nodes: [],
      columns: [
        {
          dataset: dataset('c'),
          job: job(name),
          at,
          hash,
          edges: hash
            ? [{ toField: 'x', from: dataset('a'), fromField: field }]
            : [],
        },
      ],
    });
    await write(columns(1, 'one', 'h1', 'f'), columns(1, 'two', 'h1', 'f'));
    await write(columns(3, 'one', 'h1', 'f'), columns(2, 'one', 'h2', 'g'));
    await write(columns(4, 'two', '', ''));
    const { columns: rows } = await snapshot(knex);
    expect(rows.map(row => row.replace(/ · \d+ · /, ' · J · '))).toEqual([
      'c · J · 3 · x · a · f',
      'c · J · 4 · null · null · null',
    ]);
  });
});
