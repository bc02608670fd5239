import { walk } from '@waymark/plugin-openapi-operations-node/testUtils';
import { as } from '../../handovers/__testUtils__/openChanges';
import { raciDatabases } from '../../handovers/__testUtils__/raciDatabases';
import { startApi } from '../../service/__testUtils__/startApi';

const databases = raciDatabases();
const asker = as('bob');
const anna = 'user:default/anna';
const churn = 'model:default/churn';

describe.each(databases.eachSupportedId())('history on %s', id => {
  const setup = async () => startApi(await databases.init(id));

  // Tests that change nothing share one API.
  let shared: ReturnType<typeof setup> | undefined;
  const readOnly = () => {
    shared ??= setup();
    return shared;
  };

  it('of an entity and of a person tells what came and went', async () => {
    const { reads, catalog, clock, put } = await setup();
    clock.now += 60_000;
    const before = catalog.get(churn)!;
    const [training, ...others] = before.spec!.raci as object[];
    await put({
      ...before,
      spec: {
        ...before.spec,
        raci: [{ ...training, accountable: 'user:bob' }, ...others],
      },
    } as never);

    const at = '2026-11-21T12:01:00.000Z';
    const common = {
      entityRef: churn,
      title: 'Churn',
      at,
      activity: 'training',
      role: 'accountable',
      origin: { level: 'entity', ref: churn },
    };
    const ofChurn = await reads.listEntityChanges(churn, {}, asker);
    expect(ofChurn.items).toEqual(
      expect.arrayContaining([
        { ...common, id: expect.any(String), ref: anna, change: 'removed' },
        {
          ...common,
          id: expect.any(String),
          ref: 'user:default/bob',
          change: 'added',
        },
      ]),
    );
    expect(ofChurn.items).toHaveLength(2);
    const paged = await walk(page =>
      reads.listEntityChanges(churn, page, asker),
    );
    expect(paged.items).toEqual(ofChurn.items);

    const ofAnna = await reads.listPartyChanges(anna, {}, asker);
    expect(ofAnna.items).toMatchObject([{ ref: anna, change: 'removed' }]);
    for (const [since, count] of [
      ['2026-11-21T12:00:59Z', 1],
      [at, 0],
    ] as const) {
      const { items } = await reads.listPartyChanges(anna, { since }, asker);
      expect(items).toHaveLength(count);
    }
  });

  it('of an entity that there never was is not found', async () => {
    const { reads } = await readOnly();
    await expect(
      reads.listEntityChanges('model:default/who', {}, asker),
    ).rejects.toThrow(/No entity 'model:default\/who' is in the catalog/);
    await expect(
      reads.listEntityChanges('model:default/uplift', {}, asker),
    ).resolves.toEqual({ items: [], pageInfo: {} });
  });
});
