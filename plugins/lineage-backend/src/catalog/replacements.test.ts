import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import type { MirrorChange } from '@waymark/plugin-catalog-mirror-node';
import type { Knex } from 'knex';
import { migrationsDirectory } from '../database/openDatabase';
import { findRoot } from '../graph/findRoot';
import { runEvent } from '../store/__testUtils__/events';
import { assertSound, snapshot } from '../store/__testUtils__/snapshot';
import { createLineageStore } from '../store/createLineageStore';
import { entity, put, remove } from './__testUtils__/entities';
import { createCatalogHandler } from './createCatalogHandler';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const OLD = 'model:default/churn';
const NEW = 'model:default/exit-risk';

const discovered = entity(OLD, {
  title: 'churn',
  annotations: { 'openlineage.io/dataset': 'warehouse|churn' },
});
const declared = entity(NEW, { owner: 'user:default/ann' });
/** Names the model by the ref it had while it was discovered. */
const pipeline = entity('pipeline:default/training', {
  related: [['produces', OLD]],
});
const arrive = (item: typeof declared): MirrorChange => ({
  seq: 1,
  type: 'added',
  entityRef: item.entityRef,
  entity: item,
});
const replaced: MirrorChange = {
  seq: 1,
  type: 'replaced',
  entityRef: OLD,
  replacedBy: NEW,
};

/** Every order of some things. */
function ordersOf<T>(items: readonly T[]): T[][] {
  return items.length === 0
    ? [[]]
    : items.flatMap(item =>
        ordersOf(items.filter(other => other !== item)).map(rest => [
          item,
          ...rest,
        ]),
      );
}

const orders = ordersOf([
  ['replaced', replaced],
  ['old goes', remove(OLD)],
  ['new comes', arrive(declared)],
] as const).map(
  order =>
    [
      order.map(([name]) => name).join(', '),
      order.map(([, change]) => change),
    ] as const,
);

describe.each(databases.eachSupportedId())('replacements on %s', databaseId => {
  let knex: Knex;
  let change: (...changes: MirrorChange[]) => Promise<void>;
  let observe: (run: number, outputs: string[]) => Promise<void>;

  beforeEach(async () => {
    knex = await databases.init(databaseId);
    await knex.migrate.latest({ directory: migrationsDirectory });
    let now = 100;
    const clock = () => now++;
    const logger = mockServices.logger.mock();
    const handler = createCatalogHandler({ knex, logger, clock });
    const { signal } = new AbortController();
    change = (...changes) => handler.onChanges(changes, { signal });
    const store = createLineageStore({ knex });
    observe = (run, outputs) =>
      store.write(
        [runEvent({ run, at: run, inputs: ['customers'], outputs })],
        undefined,
        { now: clock() },
      );
  });

  afterEach(() => assertSound(knex));

  const edges = async () => (await snapshot(knex)).edges;
  /** What a ref leads to: the name that stands for it, and whose it is. */
  const rootOf = async (entityRef: string) => {
    const { node } = await findRoot(knex, { entityRef });
    return `${node.name} of ${node.entity_ref}`;
  };
  /** What the old ref's own node is called now. */
  const standsFor = async (name: string) => {
    const { node } = await findRoot(knex, {
      type: 'dataset',
      namespace: 'backstage',
      name,
    });
    return node.name;
  };

  const before = async () => {
    await observe(1, ['churn']);
    await change(...put(discovered, pipeline));
    expect(await rootOf(OLD)).toBe(`churn of ${OLD}`);
  };
  const lineage = async () => ({
    heir: await rootOf(NEW),
    oldName: await standsFor(OLD),
    edges: await edges(),
  });
  const moved = {
    heir: `churn of ${NEW}`,
    oldName: 'churn',
    edges: [
      'backstage · pipeline:default/training · 2 · warehouse · churn · 2',
      'scheduler · etl · 2 · warehouse · churn · 1',
      'warehouse · customers · 1 · scheduler · etl · 1',
      'warehouse · customers · 3 · warehouse · churn · 1',
    ],
  };

  it.each(orders)(
    'moves lineage in whatever order things are heard: %s',
    async (_name, changes) => {
      await before();
      for (const each of changes) {
        await change(each);
      }
      expect(await lineage()).toEqual(moved);
      // What the heir becomes later does not cost it what it inherited.
      await change(...put({ ...declared, title: 'Exit risk' }));
      await change(replaced);
      expect(await lineage()).toEqual(moved);
      await observe(2, ['churn']);
      expect(await lineage()).toEqual(moved);
    },
  );

  it.each(orders)(
    'moves lineage when all is heard at once: %s',
    async (_name, changes) => {
      await before();
      await change(...changes);
      expect(await lineage()).toEqual(moved);
    },
  );

  it.each(orders)(
    'keeps the old ref when the heir names the data itself: %s',
    async (_name, changes) => {
      await before();
      for (const each of changes) {
        await change(
          each.entity
            ? {
                ...each,
                entity: {
                  ...discovered,
                  ...declared,
                  annotations: discovered.annotations,
                },
              }
            : each,
        );
      }
      expect(await lineage()).toEqual(moved);
    },
  );

  it('has nothing to move of an entity it never knew', async () => {
    await observe(1, ['churn']);
    await change(replaced);
    await change(...put(declared));
    expect(await rootOf(NEW)).toBe(`${NEW} of ${NEW}`);
    expect(await edges()).toHaveLength(3);
  });

  it('moves what comes under an old ref that was shown once more, when that is said again', async () => {
    await observe(1, ['churn']);
    await change(replaced, ...put(declared), arrive(discovered));
    await change(...put(pipeline));
    await change(replaced);
    await change(remove(OLD));
    expect(await lineage()).toEqual(moved);
  });

  it('gives back what was inherited when the old entity is back', async () => {
    await before();
    await change(remove(OLD), replaced, arrive(declared));
    expect(await lineage()).toEqual(moved);
    await change(arrive(discovered));
    expect(await rootOf(OLD)).toBe(`churn of ${OLD}`);
    expect(await rootOf(NEW)).toBe(`${NEW} of ${NEW}`);
    await change(replaced, remove(OLD));
    expect(await lineage()).toEqual(moved);
  });

  it('hands on along a row of heirs', async () => {
    await before();
    const last = entity('model:default/last');
    await change(remove(OLD), replaced, arrive(declared));
    await change(remove(NEW), {
      ...replaced,
      entityRef: NEW,
      replacedBy: last.entityRef,
    });
    await change(arrive(last));
    expect(await rootOf(last.entityRef)).toBe('churn of model:default/last');
    expect(await standsFor(OLD)).toBe('churn');
    expect(await standsFor(NEW)).toBe('churn');
  });
});
