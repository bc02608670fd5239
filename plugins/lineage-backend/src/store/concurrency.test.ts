import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import knexFactory, { type Knex } from 'knex';
import { createCatalogHandler } from '../catalog';
import { entity, put } from '../catalog/__testUtils__/entities';
import { migrationsDirectory } from '../database/openDatabase';
import type { EventStatements } from '../ingest/types';
import {
  claims,
  dataset,
  declaredEvent,
  facet,
  job,
  nodeEvent,
  runEvent,
} from './__testUtils__/events';
import { findFlaws, snapshot } from './__testUtils__/snapshot';
import { createLineageStore } from './createLineageStore';

jest.setTimeout(180_000);

// SQLite has one connection: there is nothing that could be concurrent.
const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });

/** Numbers that look random and are the same each time. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

function shuffled<T>(items: readonly T[], random: () => number): T[] {
  return items
    .map(item => ({ item, place: random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);
}

/** Runs of a few jobs over a few datasets, some of which have two names. */
function createStream(runs: number): EventStatements[] {
  const random = createRandom(7);
  const name = () => `t${Math.floor(random() * 12)}`;
  return Array.from({ length: runs }, (_, run) => {
    const owner = `job${Math.floor(random() * 5)}`;
    const inputs = [name(), name()];
    const outputs = [name()];
    const at = 1000 + run * 10;
    return [
      runEvent({ run, job: owner, type: 'START', at, inputs }),
      runEvent({
        run,
        job: owner,
        at: at + 5,
        inputs,
        outputs,
        version: String(run),
        parent: run % 7,
        facets: [facet('tags', run)],
        nodeFacets: { [outputs[0]]: [facet('version', run)] },
      }),
      nodeEvent({
        key: dataset(inputs[0]),
        at,
        datasetType: random() < 0.5 ? 'TABLE' : 'VIEW',
        ...(run % 9 === 0 && { symlinks: [dataset(name(), 'other')] }),
      }),
      ...(run % 5 === 0
        ? [
            declaredEvent({
              origin: 'job',
              subject: job(owner),
              at,
              claims: claims({ outputs: [dataset(outputs[0])] }),
            }),
          ]
        : []),
    ];
  }).flat();
}

describe.each(databases.eachSupportedId())(
  'two processes at once on %s',
  databaseId => {
    const opened: Knex[] = [];

    async function openDatabase(): Promise<Knex> {
      const knex = await databases.init(databaseId);
      await knex.migrate.latest({ directory: migrationsDirectory });
      return knex;
    }

    /** Another process: a store with connections and a memory of its own. */
    function openStore(knex: Knex) {
      const own = knexFactory({
        ...knex.client.config,
        pool: { min: 0, max: 3 },
      });
      opened.push(own);
      return createLineageStore({ knex: own });
    }

    const close = () =>
      Promise.all(opened.splice(0).map(knex => knex.destroy()));

    afterEach(close);

    it('lose nothing and double nothing', async () => {
      const events = createStream(120);
      const alone = await openDatabase();
      await createLineageStore({ knex: alone }).write(events, undefined, {
        now: 1,
      });
      const expected = await snapshot(alone, { origins: ['run'] });

      const shared = await openDatabase();
      await Promise.all(
        [1, 2, 3, 4].map(async seed => {
          const random = createRandom(seed);
          // Each store has two writers of its own at the same time.
          const store = openStore(shared);
          const stream = shuffled([...events, ...events], random);
          const write = async (part: readonly EventStatements[]) => {
            for (let start = 0; start < part.length;) {
              const end = start + 1 + Math.floor(random() * 40);
              const group = part.slice(start, end);
              await store.write(group, undefined, { now: end });
              start = end;
            }
          };
          const half = stream.length / 2;
          await Promise.all([
            write(stream.slice(0, half)),
            write(stream.slice(half)),
          ]);
        }),
      );
      await close();
      expect(await findFlaws(shared)).toEqual([]);
      // Waiting in a circle would be mended by trying again, but is not meant.
      expect(
        await shared('pg_stat_database')
          .where('datname', shared.raw('current_database()'))
          .first('deadlocks'),
      ).toEqual({ deadlocks: '0' });
      expect(await snapshot(shared, { origins: ['run'] })).toEqual(expected);
    });

    it('keep edges true while names are made one and parted', async () => {
      const events = createStream(60);
      const logger = mockServices.logger.mock();
      const { signal } = new AbortController();
      /** Five entities, each of which stands for two of the datasets. */
      const catalogAt = (step: number) =>
        put(
          ...[0, 1, 2, 3, 4].map(index =>
            entity(`dataset:default/d${index}`, {
              annotations: {
                'openlineage.io/dataset': [index, (index + step) % 12]
                  .map(table => `warehouse|t${table}`)
                  .join('\n'),
              },
            }),
          ),
        );
      const alone = await openDatabase();
      await createCatalogHandler({ knex: alone, logger }).onChanges(
        catalogAt(20),
        { signal },
      );
      await createLineageStore({ knex: alone }).write(events, undefined, {
        now: 1,
      });
      const { edges, nodes } = await snapshot(alone);

      const shared = await openDatabase();
      const change = async () => {
        const catalog = createCatalogHandler({ knex: shared, logger });
        for (let step = 1; step <= 20; step++) {
          await catalog.onChanges(catalogAt(step), { signal });
        }
      };
      const write = async (seed: number) => {
        const store = openStore(shared);
        const stream = shuffled(events, createRandom(seed));
        for (let start = 0; start < stream.length; start += 10) {
          const group = stream.slice(start, start + 10);
          await store.write(group, undefined, { now: start });
        }
      };
      await Promise.all([change(), write(1), write(2)]);
      await close();
      expect(await findFlaws(shared)).toEqual([]);
      expect(await snapshot(shared)).toMatchObject({ edges, nodes });
    });
  },
);
