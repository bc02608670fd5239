import { TestDatabases } from '@backstage/backend-test-utils';
import createKnex, { type Knex } from 'knex';
import {
  checkOf,
  openGoldenPaths,
  START,
} from './__testUtils__/openGoldenPaths';
import { made, PIPELINE } from './__testUtils__/organisation';
import { createAdoptionDays } from './adoption';
import { createProjectStore, toProjectEntity } from './projects';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const NAMES = Array.from({ length: 40 }, (_, index) => `p${index}`);

describe.each(databases.eachSupportedId())('replicas on %s', databaseId => {
  const opened: Knex[] = [];

  afterAll(() => Promise.all(opened.map(knex => knex.destroy())));

  /** Another process has connections of its own; SQLite is of one process. */
  const connect = (knex: Knex): Knex => {
    if (databaseId === 'SQLITE_3') {
      return knex;
    }
    const other = createKnex(knex.client.config);
    opened.push(other);
    return other;
  };

  const setup = async () => {
    const knex = await databases.init(databaseId);
    const first = await openGoldenPaths(knex, {
      entities: NAMES.map(name =>
        made(`model:default/${name}`, { project: name, owner: 'ops' }),
      ),
    });
    const stores = [0, 1, 2].map(() =>
      createProjectStore({ knex: connect(knex), clock: first.clock }),
    );
    return { ...first, knex, stores };
  };

  it('share the projects that are due', async () => {
    const { stores } = await setup();
    const claimed = await Promise.all(
      [...stores, ...stores, ...stores].map(async store =>
        store.claimDue({ limit: 7, leaseMs: 60_000 }),
      ),
    );
    const refs = claimed.flat().map(({ entityRef }) => entityRef);
    expect(new Set(refs).size).toBe(refs.length);
    // What one replica had locked when another asked is taken by the next.
    const rest = await stores[0].claimDue({ limit: 99, leaseMs: 60_000 });
    expect(refs.length + rest.length).toBe(NAMES.length);
  });

  it('that see entities at once make each project once', async () => {
    const { stores, knex, mirror } = await setup();
    const entities = await mirror.getEntities(
      NAMES.map(name => `model:default/${name}`),
    );
    const present = [...entities.values()].map(entity =>
      toProjectEntity(entity)!,
    );
    const gone = present.map(({ entityRef }) => entityRef);
    await stores[0].takeEntities({ present: [], gone });
    expect(await knex('projects')).toEqual([]);
    await Promise.all(
      stores.map(async (store, index) =>
        store.takeEntities({
          present: index === 1 ? [...present].reverse() : present,
          gone: [],
        }),
      ),
    );
    expect(await knex('projects')).toHaveLength(NAMES.length);
    expect(await knex('project_entities')).toHaveLength(NAMES.length);
  });

  it('that look at one project at once notice a difference once', async () => {
    const { stores } = await setup();
    const check = checkOf('p1', {
      drift: {
        files: 1,
        lines: 1,
        details: [{ path: 'a', state: 'changed', added: 1, removed: 0 }],
      },
    });
    const found = await Promise.all(
      stores.map(async store =>
        store.recordCheck(check, { nextAt: START + 1 }),
      ),
    );
    expect(found.filter(({ differs }) => differs)).toHaveLength(1);
    expect((await stores[0].find('model:default/p1'))?.driftedFiles).toEqual(
      check.drift.details,
    );
  });

  it('that count a day at once write one row', async () => {
    const { knex, clock } = await setup();
    await Promise.all(
      [0, 1, 2].map(async () =>
        createAdoptionDays({ knex: connect(knex), clock }).record(),
      ),
    );
    expect(await knex('adoption_days')).toEqual([
      expect.objectContaining({ template_ref: PIPELINE, projects: 40 }),
    ]);
  });
});
