import type { HandoverRequest } from '@waymark/plugin-raci-common';
import type { Entity } from '@backstage/catalog-model';
import { as, model, openChanges } from '../__testUtils__/openChanges';
import { raciDatabases } from '../__testUtils__/raciDatabases';

jest.setTimeout(60_000);

const databases = raciDatabases();

const RITA = 'user:default/rita';
const XAVER = 'user:default/xaver';
const UPLIFT = 'model:default/uplift';

const all: HandoverRequest = { from: RITA, to: XAVER, all: true };
const own: HandoverRequest = {
  from: RITA,
  to: XAVER,
  items: [
    {
      entityRef: 'model:default/churn',
      activity: 'deployment',
      role: 'responsible',
    },
  ],
};

const churn = (responsible: string[]) =>
  model('churn', {
    raci: [{ activity: 'deployment', responsible } as never],
  });

const system = (responsible: string[], entity: Entity): Entity => ({
  ...entity,
  spec: {
    owner: 'group:default/owners',
    raci: [{ activity: 'training', responsible }],
  },
});

describe.each(databases.eachSupportedId())('settling, %s', id => {
  const open = async () => openChanges(await databases.init(id));

  it('waits for the last duty, and knows the rest by the declaration', async () => {
    const { changes, put, catalog, knex } = await open();
    const { id: handoverId } = await changes.createHandover(all, as('rita'));
    await changes.acceptHandover(handoverId, as('xaver'));

    await put(churn(['user:xaver']));
    expect(await changes.getHandover(handoverId, as('rita'))).toMatchObject({
      state: 'proposed',
      items: [{ shown: true }, { shown: false }],
    });

    await put(
      system(
        ['user:xaver', 'ops'],
        catalog.get('system:default/retention') as Entity,
      ),
    );
    expect(await changes.getHandover(handoverId, as('rita'))).toMatchObject({
      state: 'done',
      items: [{ shown: true }, { shown: true }],
    });
    // Of the two models that inherit one was asked for; both know by whom.
    const history = await knex('history')
      .where({ activity: 'training', by_ref: XAVER, handover_id: handoverId })
      .orderBy(['entity_ref', 'change'])
      .select('entity_ref', 'party_ref', 'change');
    expect(history).toEqual(
      [UPLIFT, 'model:default/winback'].flatMap(entity_ref => [
        { entity_ref, party_ref: XAVER, change: 'added' },
        { entity_ref, party_ref: RITA, change: 'removed' },
      ]),
    );
  });

  it('is done with a duty that went elsewhere', async () => {
    const { changes, put, knex } = await open();
    const { id: handoverId } = await changes.createHandover(own, as('rita'));
    await changes.acceptHandover(handoverId, as('xaver'));

    await put(churn(['user:dave']));

    expect(await changes.getHandover(handoverId, as('rita'))).toMatchObject({
      state: 'done',
      items: [{ shown: false, obsolete: true }],
    });
    const added = await knex('history').where({ change: 'added' });
    expect(added.every(row => row.by_ref === null)).toBe(true);
  });

  it('ends what was asked when somebody did it by hand', async () => {
    const { changes, put } = await open();
    const { id: handoverId } = await changes.createHandover(own, as('rita'));

    await put(churn(['user:xaver']));

    expect(await changes.getHandover(handoverId, as('rita'))).toMatchObject({
      state: 'done',
      may: [],
    });
    await expect(
      changes.acceptHandover(handoverId, as('xaver')),
    ).rejects.toThrow('it is too late to accept it');
  });

  it('ends what was asked when nothing is left of it', async () => {
    const { changes, put } = await open();
    const { id: handoverId } = await changes.createHandover(own, as('rita'));

    await put(churn(['user:dave']));

    expect((await changes.getHandover(handoverId, as('rita'))).state).toBe(
      'withdrawn',
    );
  });

  it('goes on when other cells of the entity change', async () => {
    const { changes, put } = await open();
    const { id: handoverId } = await changes.createHandover(own, as('rita'));

    await put(churn(['user:rita', 'user:conny', 'user:xaver']));

    expect((await changes.getHandover(handoverId, as('rita'))).state).toBe(
      'asked',
    );
  });

  it('moves with an entity that another takes the place of', async () => {
    const { changes, put, remove, replace } = await open();
    const { id: handoverId } = await changes.createHandover(own, as('rita'));
    await changes.acceptHandover(handoverId, as('xaver'));
    const taker = model('churn-declared', {
      raci: [{ activity: 'deployment', responsible: ['user:rita'] } as never],
    });

    await remove('model:default/churn');
    await put(taker);
    await replace('model:default/churn', 'model:default/churn-declared');
    expect(await changes.getHandover(handoverId, as('rita'))).toMatchObject({
      state: 'proposed',
      items: [{ entityRef: 'model:default/churn-declared', shown: false }],
    });

    await put({
      ...taker,
      spec: {
        ...taker.spec,
        raci: [{ activity: 'deployment', responsible: ['user:xaver'] }],
      },
    });
    expect((await changes.getHandover(handoverId, as('rita'))).state).toBe(
      'done',
    );
  });

  it('makes good later what nobody was told', async () => {
    const { changes, care, knex } = await open();
    const { id: handoverId } = await changes.createHandover(own, as('rita'));
    await changes.acceptHandover(handoverId, as('xaver'));
    await knex('cells')
      .where({ entity_ref: 'model:default/churn', activity: 'deployment' })
      .where({ party_ref: RITA })
      .update({ party_ref: XAVER });

    await care();

    expect((await changes.getHandover(handoverId, as('rita'))).state).toBe(
      'done',
    );
  });
});
