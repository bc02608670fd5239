import { mockCredentials, TestDatabases } from '@backstage/backend-test-utils';
import { actionsRegistryServiceMock } from '@backstage/backend-test-utils/alpha';
import type { JsonObject } from '@backstage/types';
import type { Asker } from '../Asker';
import {
  openGoldenPaths,
  type OpenGoldenPaths,
  SCAFFOLDER,
} from '../__testUtils__/openGoldenPaths';
import { CHURN, PIPELINE } from '../__testUtils__/organisation';
import { registerActions } from '.';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
const credentials = mockCredentials.user('user:default/ann');

/** By name: an input, and what the API itself answers. */
const CASES: Record<
  string,
  [JsonObject, (api: OpenGoldenPaths, asker: Asker) => Promise<object>]
> = {
  'list-templates': [
    { q: 'pipeline', limit: 5 },
    ({ reads }, asker) =>
      reads.listTemplates({ q: 'pipeline', limit: 5 }, asker),
  ],
  'get-adoption': [
    { template: 'pipeline', days: 7 },
    ({ reads }, asker) =>
      reads.getAdoption({ template: PIPELINE, days: 7 }, asker),
  ],
  'list-projects': [
    { template: 'pipeline', owner: 'growth', sort: 'drift' },
    ({ reads }, asker) =>
      reads.listProjects(
        { template: PIPELINE, owner: 'group:default/growth', sort: 'drift' },
        asker,
      ),
  ],
  'get-project': [
    { entityRef: 'model:churn' },
    ({ reads }, asker) => reads.getProject(CHURN, asker),
  ],
  'list-receipts': [
    { createdBy: 'ann' },
    ({ reads }, asker) =>
      reads.listReceipts({ createdBy: 'user:default/ann' }, asker),
  ],
  'get-receipt': [
    { taskId: 't1' },
    ({ reads }, asker) => reads.getReceipt('t1', asker),
  ],
  plan: [
    { template: 'pipeline', values: { name: 'x' } },
    ({ changes }, asker) =>
      changes.plan(PIPELINE, { values: { name: 'x' } }, asker),
  ],
  'preview-update': [
    { entityRef: 'model:churn', answers: { ci: 'gitlab' } },
    ({ changes }, asker) =>
      changes.previewUpdate(CHURN, { answers: { ci: 'gitlab' } }, asker),
  ],
  'propose-update': [
    { entityRef: 'model:churn', revision: 'r1' },
    ({ changes }, asker) =>
      changes.proposeUpdate(CHURN, { revision: 'r1' }, asker),
  ],
};

describe('actions', () => {
  const setup = async () => {
    const api = await openGoldenPaths(await databases.init('SQLITE_3'));
    await api.changes.startReceipt(
      't1',
      { templateRef: PIPELINE, createdBy: 'user:default/ann' },
      SCAFFOLDER,
    );
    api.scaffolder.tell('t1', {
      status: 'completed',
      steps: { publish: 'completed' },
    });
    api.clock.now += 2_000;
    await api.reads.getReceipt('t1', { credentials });
    await api.adoption.record();
    const actionsRegistry = actionsRegistryServiceMock();
    registerActions({ actionsRegistry, ...api });
    const invoke = async (name: string, input: JsonObject) =>
      actionsRegistry.invoke({ id: `test:${name}`, input, credentials });
    return { ...api, actionsRegistry, invoke };
  };

  it('are there for every read, and only one of them changes something', async () => {
    const { actionsRegistry, reads } = await setup();
    const { actions } = await actionsRegistry.list();
    expect(actions.map(({ name }) => name).sort()).toEqual(
      Object.keys(CASES).sort(),
    );
    expect(actions).toHaveLength(Object.keys(reads).length + 3);
    expect(
      actions
        .filter(({ attributes }) => !attributes.readOnly)
        .map(({ name }) => name),
    ).toEqual(['propose-update']);
    expect(actions.filter(({ attributes }) => attributes.destructive)).toEqual(
      [],
    );
  });

  it.each(Object.entries(CASES))(
    '%s answers as the API does',
    async (name, [input, ask]) => {
      const { invoke, ...api } = await setup();
      const expected = await ask(api, { credentials });
      const { output } = await invoke(name, input);
      expect(output).toEqual(JSON.parse(JSON.stringify(expected)));
      expect((expected as { items?: object[] }).items).not.toEqual([]);
    },
  );

  it('want the permission to read', async () => {
    const { invoke, catalog } = await setup();
    catalog.deny('golden-paths.read');
    for (const [name, [input]] of Object.entries(CASES)) {
      await expect(invoke(name, input)).rejects.toThrow(/golden-paths.read/);
    }
  });

  it.each<[string, JsonObject, RegExp]>([
    ['get-project', { entityRef: 'churn' }, /'entityRef' is 'churn'/],
    ['get-project', { entityRef: 'model:who' }, /'model:default\/who'/],
    ['list-projects', { limit: 201 }, /limit/],
    ['list-projects', { state: ['good'] }, /state/],
    ['list-projects', { cursor: 'abc' }, /'cursor'/],
    ['list-templates', { q: '\u0000' }, /NUL/],
    ['get-adoption', { days: 0 }, /days/],
    ['plan', { template: 'model:a', values: {} }, /'template' is 'model:a'/],
    ['propose-update', { entityRef: 'model:churn' }, /revision/],
    ['get-receipt', { taskId: 'who' }, /No receipt of a run 'who'/],
  ])('%s refuses the input %j and says why', async (name, input, message) => {
    const { invoke } = await setup();
    await expect(invoke(name, input)).rejects.toThrow(message);
  });
});
