import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { migrationsDirectory } from '../database/openDatabase';
import type { EventStatements } from '../ingest/types';
import {
  claims,
  dataset,
  declaredEvent,
  facet,
  job,
  runEvent,
} from '../store/__testUtils__/events';
import { assertSound, snapshot } from '../store/__testUtils__/snapshot';
import { createLineageStore } from '../store/createLineageStore';
import { prune, scheduleRetention } from '.';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const DAY = 24 * 3_600_000;

describe.each(databases.eachSupportedId())('retention on %s', databaseId => {
  let knex: Knex;
  let now: number;
  let write: (...events: EventStatements[]) => Promise<void>;
  let pruneAt: (days: number) => Promise<void>;
  const { signal } = new AbortController();

  beforeEach(async () => {
    knex = await databases.init(databaseId);
    await knex.migrate.latest({ directory: migrationsDirectory });
    now = 0;
    const clock = () => now;
    const store = createLineageStore({ knex, clock });
    write = (...events) =>
      store.write(events, { count: 1, body: Buffer.from('x') }, { now });
    pruneAt = async days => {
      now = days * DAY;
      const logger = mockServices.logger.mock();
      const keep = { rawEventsMs: DAY, runsMs: 3 * DAY, evidenceMs: 5 * DAY };
      await prune({ knex, logger, keep, clock }, signal);
    };
  });

  afterEach(() => assertSound(knex));

  const count = async (table: string) =>
    Number((await knex(table).count({ n: '*' }).first())!.n);

  const run = (index: number, at: number) =>
    runEvent({
      run: index,
      at,
      inputs: ['a'],
      outputs: ['b'],
      version: String(index),
      facets: [facet('tags', index)],
      nodeFacets: { b: [facet('schema', index)] },
    });

  it('removes runs and raw events, and keeps the graph of today', async () => {
    await write(run(1, 10), run(2, 2 * DAY));
    const before = await snapshot(knex);
    await pruneAt(4);
    const after = await snapshot(knex);
    expect(after.runs).toEqual([before.runs[1]]);
    expect(after.io).toHaveLength(1);
    expect(after.runFacets).toHaveLength(1);
    expect(await count('raw_events')).toBe(0);
    await pruneAt(400);
    expect(await snapshot(knex)).toMatchObject({
      runs: [],
      nodes: before.nodes,
      edges: before.edges,
      evidence: before.evidence,
      nodeFacets: before.nodeFacets,
    });
  });

  it('keeps edges of runs that are gone when the last run claims more', async () => {
    await write(run(1, 10));
    await write(run(2, 4 * DAY));
    await pruneAt(5);
    await write(
      runEvent({ run: 2, at: 4 * DAY + 1, inputs: ['a', 'c'], outputs: ['b'] }),
    );
    const { evidence, edges } = await snapshot(knex);
    expect(evidence).toHaveLength(2);
    expect(edges).toHaveLength(5);
  });

  it('forgets what ended, after its time', async () => {
    const declared = (at: number, input: string) =>
      declaredEvent({
        origin: 'job',
        subject: job('etl'),
        at,
        claims: claims({ inputs: [dataset(input)] }),
      });
    await write(declared(10, 'a'));
    now = DAY;
    await write(declared(DAY, 'b'));
    await pruneAt(5);
    expect(await count('evidence')).toBe(2);
    await pruneAt(7);
    expect(await count('evidence')).toBe(1);
    expect(await count('evidence_edges')).toBe(1);
    expect(await count('edges')).toBe(1);
  });

  it('removes bodies of facets a day after nobody refers to them', async () => {
    await write(run(1, 10), run(3, 11));
    await write(run(2, 3 * DAY));
    expect(await count('facet_bodies')).toBe(3);
    // Marks what the first and the third run said.
    await pruneAt(4);
    expect(await count('facet_bodies')).toBe(3);
    await write(runEvent({ run: 2, at: 3 * DAY, facets: [facet('x', 1)] }));
    await pruneAt(4.5);
    expect(await count('facet_bodies')).toBe(3);
    await pruneAt(5.1);
    const bodies = await knex('facet_bodies').select('body');
    expect(bodies.map(({ body }) => body).sort()).toEqual([
      '{"value":1}',
      '{"value":2}',
    ]);
  });

  it('removes column lineage that was replaced', async () => {
    const columns = (at: number, hash: string) => ({
      nodes: [],
      columns: [
        {
          dataset: dataset('b'),
          at,
          hash,
          edges: [{ toField: 'x', from: dataset('a'), fromField: hash }],
        },
      ],
    });
    await write(columns(1, 'one'));
    await write(columns(2, 'two'));
    expect(await count('column_edges')).toBe(2);
    await pruneAt(1);
    expect((await snapshot(knex)).columns).toEqual(['b · 0 · 2 · x · a · two']);
    expect(await count('column_edges')).toBe(1);
  });

  it('runs on the scheduler, on one replica', async () => {
    const scheduler = mockServices.scheduler.mock();
    await scheduleRetention({
      knex,
      scheduler,
      logger: mockServices.logger.mock(),
      keep: { rawEventsMs: 0, runsMs: 0, evidenceMs: 0 },
    });
    await write(run(1, 10));
    const [[task]] = scheduler.scheduleTask.mock.calls;
    expect(task).toMatchObject({ scope: 'global', id: 'lineage-retention' });
    await task.fn(signal);
    expect(await count('runs')).toBe(0);
  });
});
