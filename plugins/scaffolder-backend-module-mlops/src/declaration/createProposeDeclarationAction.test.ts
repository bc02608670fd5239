import { mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import type { JsonValue } from '@backstage/types';
import type {
  ChangeProposals,
  EntityEdit,
  PlannedFile,
} from '@waymark/plugin-change-proposals-node';
import { ReceiptsInMemory } from '../__testUtils__/ReceiptsInMemory';
import { runAction } from '../__testUtils__/runAction';
import { createWithReceipt } from '../receipts/createWithReceipt';
import { createProposeDeclarationAction } from './createProposeDeclarationAction';

const churn: Entity = {
  apiVersion: 'mlops.waymark.dev/v1alpha1',
  kind: 'Model',
  metadata: { name: 'churn', namespace: 'default' },
  spec: { product: { problem: 'Customers leave.', sla: { latencyMs: 50 } } },
  relations: [{ type: 'ownedBy', targetRef: 'group:default/growth' }],
};

const file: PlannedFile = {
  path: 'catalog-info.yaml',
  diff: '+  product:',
  entityRefs: ['model:default/churn'],
};

/** Proposals that keep what was asked of them. */
function fakeProposals(outcome: 'branch' | 'nothing' | 'unavailable') {
  const planned: EntityEdit[][] = [];
  const proposed: { edits: EntityEdit[]; id: string; description: string }[] =
    [];
  const proposals: Pick<ChangeProposals, 'plan' | 'propose'> = {
    async plan(edits) {
      planned.push(edits);
      return outcome === 'unavailable'
        ? {
            files: [],
            unavailable: [
              { entityRef: 'model:default/churn', reason: 'It has no file.' },
            ],
          }
        : { files: [file], unavailable: [] };
    },
    async propose(edits, { id, description }) {
      proposed.push({ edits, id, description });
      return outcome === 'nothing'
        ? []
        : [
            {
              kind: 'branch',
              branch: `waymark/${id}`,
              url: `https://git.example.org/tree/waymark/${id}`,
              files: [file],
            },
          ];
    },
  };
  return { planned, proposed, proposals };
}

interface Given {
  outcome?: 'branch' | 'nothing' | 'unavailable';
  owns?: string[];
  entityRef?: string;
  section?: string;
  value?: JsonValue;
  reason?: string;
  isDryRun?: boolean;
  allowUnchanged?: boolean;
}

async function run(given: Given) {
  const { planned, proposed, proposals } = fakeProposals(
    given.outcome ?? 'branch',
  );
  const receipts = new ReceiptsInMemory();
  const action = createProposeDeclarationAction({
    catalog: {
      getEntityByRef: async ref =>
        ref === 'model:default/churn' ? churn : undefined,
    },
    proposals,
    userInfo: mockServices.userInfo({
      userEntityRef: 'user:default/ann',
      ownershipEntityRefs: given.owns ?? ['group:default/growth'],
    }),
    withReceipt: createWithReceipt(receipts.book()),
  });
  const { output } = await runAction(
    action,
    {
      entityRef: given.entityRef ?? 'churn',
      section: given.section ?? 'spec.product',
      value: given.value ?? { sla: { availability: 99.5 } },
      ...(given.reason && { reason: given.reason }),
      ...(given.allowUnchanged && { allowUnchanged: true }),
    },
    { isDryRun: given.isDryRun },
  );
  return { output, planned, proposed, items: receipts.items() };
}

describe('waymark:declaration:propose', () => {
  it('adds what was given to what the descriptor says', async () => {
    const { proposed } = await run({ reason: 'The rubric asks.' });
    expect(proposed).toHaveLength(1);
    expect(proposed[0].edits).toEqual([
      {
        entity: churn,
        set: [
          {
            path: ['spec', 'product'],
            value: {
              problem: 'Customers leave.',
              sla: { latencyMs: 50, availability: 99.5 },
            },
          },
        ],
      },
    ]);
    expect(proposed[0].description).toContain('The rubric asks.');
    expect(proposed[0].description).toContain('user:default/ann');
  });

  it('says where the proposal is', async () => {
    const { output, proposed } = await run({});
    expect(output).toEqual({
      kind: 'branch',
      branch: `waymark/${proposed[0].id}`,
      url: `https://git.example.org/tree/waymark/${proposed[0].id}`,
      diff: '+  product:',
    });
  });

  it('is named by the receipt of the run, for nobody to undo', async () => {
    const { items, proposed } = await run({});
    expect(items).toEqual([
      expect.objectContaining({
        key: `change-proposal:${proposed[0].id}`,
        kind: 'change-proposal',
        title: 'Complete spec.product of model:default/churn',
        url: `https://git.example.org/tree/waymark/${proposed[0].id}`,
        state: 'created',
      }),
    ]);
    expect(items[0]).not.toHaveProperty('undo');
    expect((await run({ isDryRun: true })).items).toEqual([]);
  });

  it('is one proposal however often it runs, and another for other words', async () => {
    const [first, again, other] = await Promise.all([
      run({}),
      run({}),
      run({ value: { problem: 'They leave early.' } }),
    ]);
    expect(again.proposed[0].id).toBe(first.proposed[0].id);
    expect(other.proposed[0].id).not.toBe(first.proposed[0].id);
    expect(first.proposed[0].id).toMatch(/^[a-z0-9-]{1,100}$/);
  });

  it('goes on where the file says it already, when it may', async () => {
    const { output, items } = await run({
      outcome: 'nothing',
      allowUnchanged: true,
    });
    expect(output).toEqual({ kind: 'nothing', diff: '' });
    expect(items).toEqual([
      expect.objectContaining({
        state: 'left',
        reason: 'The repository says this already',
      }),
    ]);
  });

  it('only shows the change in a dry run', async () => {
    const { output, planned, proposed } = await run({ isDryRun: true });
    expect(output).toEqual({ kind: 'dry-run', diff: '+  product:' });
    expect(planned).toHaveLength(1);
    expect(proposed).toEqual([]);
  });

  it.each<[string, Given, RegExp]>([
    [
      'a person who has nothing to do with it',
      { owns: ['group:default/others'] },
      /'user:default\/ann' may not change 'model:default\/churn'/,
    ],
    [
      'an entity that is not there',
      { entityRef: 'model:default/gone' },
      /No entity 'model:default\/gone'/,
    ],
    ['a text that is no ref', { entityRef: ':::' }, /is no entity ref/],
    ['a section that is none', { section: 'kind' }, /expected one of spec/],
    [
      'nothing at all',
      { section: 'spec.card', value: {} },
      /Nothing was given/,
    ],
    ['what the file says already', { outcome: 'nothing' }, /says this already/],
    [
      'a file that cannot be changed, in a dry run',
      { outcome: 'unavailable', isDryRun: true },
      /It has no file/,
    ],
  ])('refuses %s', async (_, given, message) => {
    await expect(run(given)).rejects.toThrow(message);
  });
});
