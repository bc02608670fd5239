import { TestDatabases } from '@backstage/backend-test-utils';
import knexFactory, { type Knex } from 'knex';
import { entity, FakeCatalog } from './__testUtils__/FakeCatalog';
import {
  openMirror,
  recordingHandler,
  until,
} from './__testUtils__/openMirror';
import { lockCounter, readCounter, setCounter } from './database/counter';
import { FEED, HANDLERS } from './database/tables';
import { listChanges } from './feed/listChanges';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())('replicas on %s', databaseId => {
  let knex: Knex;
  let second: Knex;
  let catalog: FakeCatalog;
  const running: { stop: () => Promise<void> }[] = [];

  beforeEach(async () => {
    knex = await databases.init(databaseId);
    // A database in memory has one process; a server has many connections.
    second = databaseId === 'SQLITE_3' ? knex : knexFactory(knex.client.config);
    catalog = new FakeCatalog();
    catalog.pageSize = 7;
  });

  afterEach(async () => {
    await Promise.all(running.splice(0).map(each => each.stop()));
    if (second !== knex) {
      await second.destroy();
    }
  });

  async function replica(
    database: Knex,
    recorder: ReturnType<typeof recordingHandler>,
    leaseMs?: number,
  ) {
    const opened = await openMirror(database, catalog, { leaseMs });
    opened.mirror.addHandler(recorder.handler);
    running.push(opened);
    await opened.start();
    return opened;
  }

  it('hand each change to one of them, in order, and lose none', async () => {
    const shared = recordingHandler('shared');
    let inside = 0;
    const overlaps: number[] = [];
    const takeTurns = {
      ...shared,
      handler: {
        id: 'shared',
        async onChanges(...args: Parameters<typeof shared.handler.onChanges>) {
          inside += 1;
          overlaps.push(inside);
          await shared.handler.onChanges(...args);
          await new Promise(resolve => setImmediate(resolve));
          inside -= 1;
        },
      },
    };
    const one = await replica(knex, takeTurns);
    const two = await replica(second, takeTurns);
    for (let round = 0; round < 5; round += 1) {
      for (let index = 0; index < 30; index += 1) {
        catalog.put(entity(`e${index}`, { metadata: { title: `${round}` } }));
      }
      await Promise.all([one.mirror.sweep(), two.mirror.sweep()]);
    }
    const total = await readCounter(knex);
    expect(total).toBeGreaterThanOrEqual(150);
    await until(() => shared.changes.length >= total);
    expect(shared.changes.map(change => change.seq)).toEqual(
      Array.from({ length: total }, (_, index) => index + 1),
    );
    expect(Math.max(...overlaps)).toBe(1);
  });

  it('go on where a replica died in the middle of a batch', async () => {
    catalog.put(entity('a'), entity('b'));
    const stuck = recordingHandler('shared');
    let entered = false;
    stuck.handler.onChanges = async (_changes, { signal }) => {
      entered = true;
      await new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason));
      });
    };
    const dead = await openMirror(knex, catalog, { leaseMs: 1_000_000 });
    dead.mirror.addHandler(stuck.handler);
    running.push(dead);
    await dead.start();
    await dead.mirror.sweep();
    await until(() => entered);
    const heir = recordingHandler('shared');
    await replica(second, heir);
    // The dead replica renews no more, so its lease runs out.
    await knex(HANDLERS).update({ lease_until: '2020-01-01T00:00:00.000Z' });
    await until(() => heir.changes.length === 2);
    expect(heir.take()).toEqual([
      'added component:default/a',
      'added component:default/b',
    ]);
  });

  it('see numbers in the order of commits', async () => {
    await openMirror(knex, catalog);
    const writers = 2;
    const rounds = 40;
    const write = async (database: Knex, name: string) => {
      for (let round = 0; round < rounds; round += 1) {
        await database.transaction(async tx => {
          const seq = (await lockCounter(tx)) + 1;
          await tx(FEED).insert({
            seq,
            type: 'replaced',
            entity_ref: `component:default/${name}-${round}`,
            replaced_by: 'component:default/x',
            at: new Date().toISOString(),
          });
          await setCounter(tx, seq);
          await new Promise(resolve => setImmediate(resolve));
        });
      }
    };
    const read: number[] = [];
    const reader = async () => {
      while (read.length < writers * rounds) {
        const changes = await listChanges(knex, {
          after: read[read.length - 1] ?? 0,
          limit: 1_000,
        });
        read.push(...changes.map(change => change.seq));
      }
    };
    await Promise.all([write(knex, 'one'), write(second, 'two'), reader()]);
    expect(read).toEqual(
      Array.from({ length: writers * rounds }, (_, index) => index + 1),
    );
  });
});
