import { walk } from '@waymark/plugin-openapi-operations-node/testUtils';
import { as, createDatabases, openReads } from '../__testUtils__/openReads';

const databases = createDatabases();
const anna = as('anna');

describe.each(databases.eachSupportedId())('roll-ups on %s', id => {
  const setup = async () => openReads(await databases.init(id));

  // Requests that change nothing share one store.
  let shared: ReturnType<typeof setup> | undefined;
  const readOnly = () => {
    shared ??= setup();
    return shared;
  };

  it('count entities per level, by owner and all together', async () => {
    const { reads } = await readOnly();
    const page = await reads.getRollup({}, anna);
    expect(page).toMatchObject({ rubric: 'delivery', version: '1' });
    expect(page.atLeast).toBeUndefined();
    expect(
      page.items.map(({ group, title, entities }) => [group, title, entities]),
    ).toEqual([
      ['group:default/board', 'Board', 1],
      ['group:default/gone', undefined, 1],
      ['group:default/team', 'The team', 3],
    ]);
    expect(page.items[2]).toEqual({
      group: 'group:default/team',
      title: 'The team',
      entities: 3,
      levels: [1, 1, 1],
      mean: 1,
      points: { earned: 11, possible: 19 },
      waived: 0,
      tracks: [
        { id: 'tracking', levels: [1, 0, 2], notApplicable: 0, mean: 1.333 },
        { id: 'quality', levels: [1, 1, 1], notApplicable: 0, mean: 1 },
      ],
      rollups: [{ id: 'google', levels: [1, 2] }],
    });
    expect(page.total).toMatchObject({
      entities: 5,
      levels: [2, 2, 1],
      points: { earned: 14, possible: 31 },
    });
  });

  it('put what belongs to no group last, and everything into one', async () => {
    const { reads } = await readOnly();
    const bySystem = await reads.getRollup({ groupBy: 'system' }, anna);
    expect(
      bySystem.items.map(({ group, entities }) => [group, entities]),
    ).toEqual([
      ['system:default/retention', 2],
      ['system:default/vault', 1],
      [undefined, 2],
    ]);
    const whole = await reads.getRollup({ groupBy: 'organisation' }, anna);
    expect(whole.items).toEqual([whole.total]);
    const byKind = await reads.getRollup({ groupBy: 'kind' }, anna);
    expect(byKind.items).toMatchObject([{ group: 'model', entities: 5 }]);
  });

  it('narrow by what is asked for, the total too', async () => {
    const { reads } = await readOnly();
    const page = await reads.getRollup(
      { lifecycle: ['production'], groupBy: 'domain' },
      anna,
    );
    expect(page.items).toMatchObject([
      { group: 'domain:default/customer', entities: 1 },
    ]);
    expect(page.total).toMatchObject({ entities: 1, levels: [0, 1, 0] });
    const none = await reads.getRollup({ q: 'nothing' }, anna);
    expect(none.items).toEqual([]);
    expect(none.total).toMatchObject({
      entities: 0,
      levels: [0, 0, 0],
      mean: 0,
    });
  });

  it('go on where a page ended', async () => {
    const { reads } = await readOnly();
    for (const groupBy of ['owner', 'system'] as const) {
      const whole = await reads.getRollup({ groupBy }, anna);
      const { items } = await walk(
        page => reads.getRollup({ ...page, groupBy }, anna),
        1,
      );
      expect(items).toEqual(whole.items);
    }
  });

  it('say that there may be more while a version is rolled out', async () => {
    const { reads, knex } = await setup();
    await knex('scorecards')
      .where({ entity_ref: 'model:default/churn' })
      .update({ digest: 'another', levels: '2222' });
    const page = await reads.getRollup({}, anna);
    expect(page).toMatchObject({ atLeast: true, total: { entities: 4 } });
  });

  it('count waived levels', async () => {
    const { reads, waive } = await setup();
    await waive({
      id: 'w1',
      entityRef: 'model:default/churn',
      rubricId: 'delivery',
      checkId: 'state',
    });
    const { total } = await reads.getRollup({}, anna);
    expect(total).toMatchObject({ waived: 1, levels: [2, 1, 2] });
  });
});
