import { actionsRegistryServiceMock } from '@backstage/backend-test-utils/alpha';
import type { JsonObject } from '@backstage/types';
import type { Asker } from '../Asker';
import { as } from '../handovers/__testUtils__/openChanges';
import { raciDatabases } from '../handovers/__testUtils__/raciDatabases';
import type { RaciChanges } from '../RaciChanges';
import type { RaciReads } from '../RaciReads';
import { startApi } from '../service/__testUtils__/startApi';
import { registerActions } from './registerActions';

const databases = raciDatabases();
const anna = 'user:default/anna';
const churn = 'model:default/churn';
const { credentials } = as('anna');

type Read = (
  api: { reads: RaciReads; changes: RaciChanges; handoverId: string },
  asker: Asker,
) => Promise<object>;

/** Every action with an input, and the read it must answer like. */
const CASES: Record<string, [JsonObject, Read]> = {
  'list-activities': [{}, ({ reads }, a) => reads.listActivities(a)],
  'get-matrix': [
    { party: 'user:Anna', kind: ['Model'], limit: 5 },
    ({ reads }, a) =>
      reads.getMatrix({ party: anna, kind: ['model'], limit: 5 }, a),
  ],
  'list-gaps': [
    { owner: ['team'], severity: ['error'] },
    ({ reads }, a) =>
      reads.listGaps({ owner: ['group:default/team'], severity: ['error'] }, a),
  ],
  'get-entity': [
    { entityRef: 'model:churn' },
    ({ reads }, a) => reads.getEntityRaci(churn, a),
  ],
  'list-changes': [
    { party: 'user:bob' },
    ({ reads }, a) => reads.listPartyChanges('user:default/bob', {}, a),
  ],
  'list-parties': [
    { kind: ['group'] },
    ({ reads }, a) => reads.listParties({ kind: ['group'] }, a),
  ],
  'list-duties': [
    { party: 'user:anna', activity: ['training'] },
    ({ reads }, a) => reads.listDuties(anna, { activity: ['training'] }, a),
  ],
  'list-handovers': [
    { entityRef: 'model:churn' },
    ({ changes }, a) => changes.listHandovers({ entityRef: churn }, a),
  ],
  'get-handover': [
    { id: '{handover}' },
    ({ changes, handoverId }, a) => changes.getHandover(handoverId, a),
  ],
};

describe('actions', () => {
  async function setup() {
    const api = await startApi(await databases.init('SQLITE_3'));
    const uplift = api.catalog.get('model:default/uplift')!;
    await api.put({
      ...uplift,
      spec: {
        ...uplift.spec,
        raci: [{ activity: 'data', consulted: ['user:bob'] }],
      },
    });
    const { id: handoverId } = await api.changes.createHandover(
      {
        from: anna,
        to: 'user:default/bob',
        items: [
          { entityRef: churn, activity: 'training', role: 'accountable' },
        ],
      },
      { credentials },
    );
    const actionsRegistry = actionsRegistryServiceMock();
    registerActions({ actionsRegistry, ...api });
    const invoke = async (name: string, input: JsonObject) =>
      actionsRegistry.invoke({
        id: `test:${name}`,
        input: JSON.parse(
          JSON.stringify(input).replace('{handover}', handoverId),
        ),
        credentials,
      });
    return { ...api, handoverId, actionsRegistry, invoke };
  }

  // Nothing here changes anything but permissions, which have tests of their own.
  let shared: ReturnType<typeof setup> | undefined;
  const readOnly = () => {
    shared ??= setup();
    return shared;
  };

  it('only read, and there is one for every read', async () => {
    const { actionsRegistry, reads } = await readOnly();
    const { actions } = await actionsRegistry.list();
    expect(actions.map(action => action.name).sort()).toEqual(
      Object.keys(CASES).sort(),
    );
    // list-changes is two reads; hand-overs have two of their own.
    expect(actions).toHaveLength(Object.keys(reads).length - 1 + 2);
    for (const { attributes } of actions) {
      expect(attributes).toEqual({
        readOnly: true,
        destructive: false,
        idempotent: true,
      });
    }
  });

  it.each(Object.entries(CASES))(
    '%s answers as the API does',
    async (name, [input, read]) => {
      const { invoke, ...api } = await readOnly();
      const expected = await read(api, { credentials });
      const { output } = await invoke(name, input);
      expect(output).toEqual(JSON.parse(JSON.stringify(expected)));
      expect((expected as { items?: object[] }).items).not.toEqual([]);
    },
  );

  it('list-changes answers for an entity too', async () => {
    const { invoke, reads } = await readOnly();
    const uplift = 'model:default/uplift';
    const expected = await reads.listEntityChanges(
      uplift,
      { limit: 1 },
      { credentials },
    );
    const { output } = await invoke('list-changes', {
      entityRef: uplift,
      limit: 1,
    });
    expect(expected.items).toHaveLength(1);
    expect(output).toEqual(JSON.parse(JSON.stringify(expected)));
  });

  it('want the permission to read', async () => {
    const { invoke, deny } = await setup();
    deny('raci.read');
    for (const [name, [input]] of Object.entries(CASES)) {
      await expect(invoke(name, input)).rejects.toThrow(/raci.read/);
    }
  });

  it.each<[string, JsonObject, RegExp]>([
    ['get-entity', { entityRef: 'churn' }, /'entityRef' is 'churn'; expected/],
    [
      'get-entity',
      { entityRef: 'model:who' },
      /No entity 'model:default\/who'/,
    ],
    ['get-matrix', { activity: ['ops'] }, /'activity' is 'ops'; expected one/],
    ['get-matrix', { limit: 201 }, /limit/],
    ['get-matrix', { gap: ['hole'] }, /gap/],
    ['list-gaps', { q: '\u0000' }, /NUL/],
    ['list-gaps', { cursor: 'abc' }, /'cursor'/],
    ['list-duties', { party: 'model:churn' }, /of a user or group/],
    ['list-changes', {}, /Neither 'entityRef' nor 'party' is given/],
    [
      'list-changes',
      { entityRef: 'model:churn', party: 'user:anna' },
      /Both 'entityRef' and 'party' are given/,
    ],
    ['list-handovers', { state: ['lost'] }, /state/],
  ])('%s refuses the input %j and says why', async (name, input, message) => {
    const { invoke } = await readOnly();
    await expect(invoke(name, input)).rejects.toThrow(message);
  });
});
