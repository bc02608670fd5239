import { mockCredentials } from '@backstage/backend-test-utils';
import { actionsRegistryServiceMock } from '@backstage/backend-test-utils/alpha';
import type { JsonObject } from '@backstage/types';
import { lineageDatabases } from '../graph/__testUtils__/databases';
import type { Asker, LineageReads } from '../service/LineageReads';
import { writeChurnGraph } from '../service/__testUtils__/churnGraph';
import { startApi } from '../service/__testUtils__/startApi';
import { registerActions } from './registerActions';

const databases = lineageDatabases();
const credentials = mockCredentials.user();
const churn = { entityRef: 'model:default/churn' };
const customers = { entityRef: 'dataset:default/customers' };
const way = { from: customers.entityRef, to: churn.entityRef };

type Read = (reads: LineageReads, asker: Asker) => Promise<object>;

/** Every action with an input, and the read it must answer like. */
const CASES: Record<string, [JsonObject, Read]> = {
  'get-lineage': [
    { ...churn, granularity: 'job', limit: 5 },
    (r, a) => r.getGraph({ root: churn, granularity: 'job', limit: 5 }, a),
  ],
  'get-lineage-impact': [
    { ...customers, types: ['endpoint'] },
    (r, a) => r.getImpact({ root: customers, types: ['endpoint'] }, a),
  ],
  'get-lineage-path': [
    { ...way, granularity: 'job' },
    (r, a) => r.getPath({ from: customers, to: churn, granularity: 'job' }, a),
  ],
  'list-lineage-nodes': [
    { q: 'churn', types: ['model'] },
    (r, a) => r.listNodes({ q: 'churn', types: ['model'] }, a),
  ],
  'list-lineage-drift': [
    { signals: ['stale'] },
    (r, a) => r.listDrift({ signals: ['stale'] }, a),
  ],
  'get-column-lineage': [
    { ...churn, field: 'age' },
    (r, a) => r.getColumns({ root: churn, field: 'age' }, a),
  ],
  'get-lineage-node': [customers, (r, a) => r.getNode(customers, a)],
  'get-lineage-edge': [
    { ...way, kind: 'derivation' },
    (r, a) => r.getEdge({ from: customers, to: churn, kind: 'derivation' }, a),
  ],
  'get-lineage-run': [
    { runId: 'r-train-2' },
    (r, a) => r.getRun('r-train-2', a),
  ],
  'get-lineage-status': [{}, (r, a) => r.getStatus(a)],
};

describe('actions', () => {
  async function setup() {
    const knex = await databases.open('SQLITE_3');
    await writeChurnGraph(knex);
    const api = startApi(knex);
    const actionsRegistry = actionsRegistryServiceMock();
    registerActions({ actionsRegistry, reads: api.reads });
    const invoke = async (name: string, input: JsonObject) =>
      actionsRegistry.invoke({ id: `test:${name}`, input, credentials });
    return { ...api, actionsRegistry, invoke };
  }

  it('only read, and there is one for every read', async () => {
    const { actionsRegistry, reads } = await setup();
    const { actions } = await actionsRegistry.list();
    expect(actions.map(action => action.name).sort()).toEqual(
      Object.keys(CASES).sort(),
    );
    expect(actions).toHaveLength(Object.keys(reads).length);
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
      const { invoke, reads } = await setup();
      const expected = await read(reads, { credentials });
      const { output } = await invoke(name, input);
      expect(output).toEqual(JSON.parse(JSON.stringify(expected)));
      expect((expected as { items?: object[] }).items).not.toEqual([]);
    },
  );

  it.each(Object.entries(CASES))(
    '%s wants the permission to read lineage',
    async (name, [input]) => {
      const { invoke, policy } = await setup();
      policy.denied.add('lineage.read');
      await expect(invoke(name, input)).rejects.toThrow(/lineage.read/);
    },
  );

  it.each<[string, JsonObject, RegExp]>([
    ['get-lineage', {}, /named by no parameter/],
    ['get-lineage', { entityRef: 'churn' }, /'churn' is no entity ref/],
    ['get-lineage', { ...churn, limit: 1_001 }, /limit/],
    ['get-lineage', { entityRef: '\u0000' }, /NUL/],
    ['get-lineage', { ...churn, node: 'a' }, /in more than one way/],
    ['get-lineage-impact', { ...churn, cursor: 'abc' }, /'cursor'/],
    ['get-lineage-edge', { ...way, kind: 'colour' }, /kind/],
    ['get-lineage-run', { runId: 'r9' }, /the run 'r9'/],
  ])('%s refuses the input %j and says why', async (name, input, message) => {
    const { invoke } = await setup();
    await expect(invoke(name, input)).rejects.toThrow(message);
  });
});
