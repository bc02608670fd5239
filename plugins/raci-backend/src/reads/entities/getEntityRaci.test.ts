import { as } from '../../handovers/__testUtils__/openChanges';
import { raciDatabases } from '../../handovers/__testUtils__/raciDatabases';
import { startApi } from '../../service/__testUtils__/startApi';

const databases = raciDatabases();
const asker = as('bob');
const anna = 'user:default/anna';
const churn = 'model:default/churn';

describe.each(databases.eachSupportedId())('an entity on %s', id => {
  const setup = async () => startApi(await databases.init(id));

  // Tests that change nothing share one API.
  let shared: ReturnType<typeof setup> | undefined;
  const readOnly = () => {
    shared ??= setup();
    return shared;
  };

  it('that is kept is shown with what the asker may do', async () => {
    const { reads } = await readOnly();
    const { may, handovers, ...shown } = await reads.getEntityRaci(
      churn,
      as('anna'),
    );
    const { items } = await reads.getMatrix({ q: 'churn' }, asker);
    expect(shown).toEqual(items[0]);
    expect(may.propose).toBe(true);
    expect(may.handOver).toContainEqual({
      activity: 'training',
      role: 'accountable',
      ref: anna,
    });
    expect(handovers).toEqual([]);
  });

  it('that is not kept is resolved when it is asked for', async () => {
    const { reads, knex } = await readOnly();
    const plain = 'component:default/plain';
    const shown = await reads.getEntityRaci(plain, asker);
    expect(shown).toMatchObject({
      entityRef: plain,
      declared: false,
      may: { propose: false },
    });
    const monitoring = shown.activities.find(
      one => one.activity === 'monitoring',
    );
    expect(monitoring?.informed).toEqual([
      {
        ref: 'group:default/dept',
        exists: true,
        state: 'present',
        origin: { level: 'domain', ref: 'domain:default/customer' },
      },
    ]);
    expect(await knex('subjects').where({ entity_ref: plain })).toEqual([]);
  });

  it('that there is not is not found', async () => {
    const { reads } = await readOnly();
    await expect(
      reads.getEntityRaci('model:default/who', asker),
    ).rejects.toThrow(
      "No entity 'model:default/who' is in the catalog, or you may not see it.",
    );
  });
});
