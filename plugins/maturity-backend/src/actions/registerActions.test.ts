import { actionsRegistryServiceMock } from '@backstage/backend-test-utils/alpha';
import type { JsonObject } from '@backstage/types';
import type { Asker } from '../Asker';
import { as, changesDatabases, CHURN } from '../__testUtils__/openChanges';
import { DAY, START } from '../__testUtils__/openMaturity';
import { RUBRIC } from '../__testUtils__/rubric';
import type { MaturityChanges } from '../MaturityChanges';
import type { MaturityReads } from '../MaturityReads';
import { openApi } from '../service/__testUtils__/openApi';
import { registerActions } from './registerActions';

jest.setTimeout(60_000);

const databases = changesDatabases();
const { credentials } = as('rita');
const entity = { kind: 'Model', metadata: { name: 'new' } };
const facts = { 'registry/versions': 1 };
const waiver = {
  rubric: 'delivery',
  check: 'ci',
  reason: 'It runs on another machine until spring',
  until: new Date(START + 30 * DAY).toISOString(),
};

type Api = {
  reads: MaturityReads;
  changes: MaturityChanges;
  ids: { waiver: string; campaign: string };
};
type Read = (api: Api, asker: Asker) => Promise<object>;

/** Every reading action with an input, and the read it must answer like. */
const CASES: Record<string, [JsonObject, Read]> = {
  'get-scorecard': [
    { entityRef: 'Model:churn' },
    ({ reads }, a) => reads.getScorecard(CHURN, a),
  ],
  'explain-check': [
    { entityRef: 'model:churn', check: 'state' },
    async ({ reads }, a) => {
      const { rubrics } = await reads.getScorecard(CHURN, a);
      return rubrics[0].tracks[1].checks[1];
    },
  ],
  'list-entities': [
    { owner: ['owners'], level: [1], limit: 5 },
    ({ reads }, a) =>
      reads.listEntities(
        { owner: ['group:default/owners'], level: [1], limit: 5 },
        a,
      ),
  ],
  'list-failing': [
    { check: ['versions'], kind: ['Model'] },
    ({ reads }, a) =>
      reads.listFailing({ check: ['versions'], kind: ['model'] }, a),
  ],
  'get-rollup': [
    { groupBy: 'kind' },
    ({ reads }, a) => reads.getRollup({ groupBy: 'kind' }, a),
  ],
  'list-history': [
    { what: ['level'] },
    ({ reads }, a) => reads.listHistory({ what: ['level'] }, a),
  ],
  'get-trend': [
    { owner: 'owners' },
    ({ reads }, a) => reads.getTrend({ owner: 'group:default/owners' }, a),
  ],
  'list-rubrics': [{}, ({ reads }, a) => reads.listRubrics(a)],
  'get-rubric': [
    { id: 'delivery' },
    ({ reads }, a) => reads.getRubric('delivery', a),
  ],
  'list-facts': [{}, ({ reads }, a) => reads.listFacts(a)],
  'preview-rubric': [
    { rubric: RUBRIC, filter: { kind: 'Model' }, limit: 10 },
    ({ reads }, a) =>
      reads.preview(
        { rubric: RUBRIC, filter: { kind: 'Model' }, limit: 10 },
        a,
      ),
  ],
  'predict-levels': [
    { entity, facts },
    ({ reads }, a) => reads.predict({ entity, facts }, a),
  ],
  'ask-gate': [
    { entityRef: 'model:churn', minLevel: 2 },
    ({ changes }, a) => changes.gate({ entityRef: CHURN, minLevel: 2 }, a),
  ],
  'list-waivers': [
    { entityRef: 'model:churn' },
    ({ changes }, a) => changes.listWaivers({ entityRef: CHURN }, a),
  ],
  'get-waiver': [
    { id: '{waiver}' },
    ({ changes, ids }, a) => changes.getWaiver(ids.waiver, a),
  ],
  'list-campaigns': [
    { state: ['active'] },
    ({ changes }, a) => changes.listCampaigns({ state: ['active'] }, a),
  ],
  'get-campaign': [
    { id: '{campaign}' },
    ({ changes, ids }, a) => changes.getCampaign(ids.campaign, a),
  ],
  'list-campaign-entities': [
    { id: '{campaign}', done: false },
    ({ changes, ids }, a) =>
      changes.listCampaignEntities(ids.campaign, { done: false }, a),
  ],
};

describe('actions', () => {
  async function setup() {
    const opened = await openApi(await databases.init('SQLITE_3'));
    opened.clock.now = START + 60_000;
    await opened.tellSource('model:default/uplift', 'registry', {
      versions: 3,
    });
    await opened.tellSource('model:default/uplift', 'quality', { score: 99 });
    await opened.tellSource('model:default/uplift', 'registry', {
      versions: 0,
    });
    const { changes } = opened;
    const asked = await changes.requestWaiver(
      { ...waiver, check: 'many-versions', entityRef: CHURN },
      as('rita'),
    );
    const begun = await changes.createCampaign(
      {
        title: 'Everything delivered',
        rubric: 'delivery',
        target: { level: 2 },
        dueOn: '2026-12-24',
      },
      as('rita'),
    );
    const ids = { waiver: asked.id, campaign: begun.id };
    const actionsRegistry = actionsRegistryServiceMock();
    registerActions({ ...opened, actionsRegistry });
    const invoke = async (name: string, input: JsonObject) =>
      actionsRegistry.invoke({
        id: `test:${name}`,
        input: JSON.parse(
          JSON.stringify(input)
            .replace('{waiver}', ids.waiver)
            .replace('{campaign}', ids.campaign),
        ),
        credentials,
      });
    return { ...opened, ids, actionsRegistry, invoke };
  }

  // What changes something has a store of its own.
  let shared: ReturnType<typeof setup> | undefined;
  const readOnly = () => {
    shared ??= setup();
    return shared;
  };

  it('only read, but for the request for a waiver, and there is one for every read', async () => {
    const { actionsRegistry, reads } = await readOnly();
    const { actions } = await actionsRegistry.list();
    const names = actions.map(action => action.name).sort();
    expect(names).toEqual([...Object.keys(CASES), 'request-waiver'].sort());
    // refresh is no read, explain-check is a second one of scorecards, and
    // six are of waivers, campaigns and the gate.
    expect(names).toHaveLength(Object.keys(reads).length - 1 + 1 + 6 + 1);
    for (const { name, attributes } of actions) {
      expect({ name, ...attributes }).toEqual({
        name,
        readOnly: name !== 'request-waiver',
        destructive: false,
        idempotent: name !== 'request-waiver',
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

  it('request-waiver asks in the name of its caller', async () => {
    const { invoke, changes } = await setup();
    const input = { ...waiver, entityRef: 'model:churn' };
    const { output } = await invoke('request-waiver', input);
    expect(output).toMatchObject({
      entityRef: CHURN,
      check: 'ci',
      state: 'requested',
      requestedBy: 'user:default/rita',
    });
    const { items } = await changes.listWaivers({ check: 'ci' }, as('rita'));
    expect(items).toMatchObject([{ id: (output as { id: string }).id }]);
  });

  it('want the permission', async () => {
    const { invoke, deny } = await setup();
    deny(
      'maturity.read',
      'maturity.gate',
      'maturity.preview',
      'maturity.waiver.request',
    );
    for (const [name, [input]] of Object.entries(CASES)) {
      await expect(invoke(name, input)).rejects.toThrow(/maturity\./);
    }
    await expect(
      invoke('request-waiver', { ...waiver, entityRef: 'model:churn' }),
    ).rejects.toThrow(/maturity\./);
  });

  it.each<[string, JsonObject, RegExp]>([
    ['get-scorecard', { entityRef: 'churn' }, /'entityRef' is 'churn'/],
    ['get-scorecard', { entityRef: 'model:who' }, /'model:default\/who'/],
    [
      'explain-check',
      { entityRef: 'model:churn', check: 'version' },
      /No check 'version' is asked of .* Did you mean "versions"\?/,
    ],
    [
      'explain-check',
      { entityRef: 'model:churn', check: 'versions', rubric: 'x' },
      /by a rubric 'x'/,
    ],
    ['list-entities', { limit: 201 }, /limit/],
    ['list-entities', { level: [10] }, /level/],
    ['list-entities', { rubric: 'delivry' }, /Did you mean "delivery"\?/],
    ['list-failing', { q: '\u0000' }, /NUL/],
    ['list-failing', { cursor: 'abc' }, /'cursor'/],
    ['get-rollup', { groupBy: 'team' }, /groupBy/],
    ['get-rubric', { id: 'delivry' }, /Did you mean "delivery"\?/],
    ['preview-rubric', { rubric: 'x', limit: 20_001 }, /limit/],
    ['preview-rubric', { rubric: 'x', filter: {} }, /cannot be used/],
    [
      'predict-levels',
      { entity: {}, facts: {} },
      /'\/entity\/kind' is missing/,
    ],
    ['list-waivers', { state: ['lost'] }, /state/],
    [
      'request-waiver',
      { ...waiver, entityRef: 'model:churn', reason: 'short' },
      /at least 10 characters/,
    ],
  ])('%s refuses the input %j and says why', async (name, input, message) => {
    const { invoke } = await readOnly();
    await expect(invoke(name, input)).rejects.toThrow(message);
  });
});
