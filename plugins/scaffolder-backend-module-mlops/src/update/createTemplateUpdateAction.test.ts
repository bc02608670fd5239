import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import type {
  GoldenPathsApi,
  ProposedUpdate,
  UpdatePreview,
} from '@waymark/plugin-golden-paths-common';
import { ReceiptsInMemory } from '../__testUtils__/ReceiptsInMemory';
import { runAction, type RunOptions } from '../__testUtils__/runAction';
import { createWithReceipt } from '../receipts/createWithReceipt';
import { createTemplateUpdateAction } from './createTemplateUpdateAction';

const preview: UpdatePreview = {
  entityRef: 'model:default/churn',
  from: { version: '1.0.0' },
  to: { version: '1.2.0' },
  upToDate: false,
  questions: [],
  files: [],
  conflicts: 2,
  summary: 'Two files need eyes.',
  revision: 'abc',
};

function question(required: boolean) {
  return {
    name: 'monitoring',
    schema: { title: 'Monitoring' },
    required,
  };
}

async function run(
  given: {
    preview?: Partial<UpdatePreview>;
    proposed?: Partial<ProposedUpdate>;
    answers?: { monitoring: string };
    options?: RunOptions;
  } = {},
) {
  const calls: unknown[][] = [];
  const api: Pick<GoldenPathsApi, 'previewUpdate' | 'proposeUpdate'> = {
    async previewUpdate(...call) {
      calls.push(['preview', ...call]);
      return { ...preview, ...given.preview };
    },
    async proposeUpdate(...call) {
      calls.push(['propose', ...call]);
      return { kind: 'branch', preview, ...given.proposed };
    },
  };
  const receipts = new ReceiptsInMemory();
  const auth = mockServices.auth({ pluginId: 'scaffolder' });
  const result = await runAction(
    createTemplateUpdateAction({
      api,
      auth,
      withReceipt: createWithReceipt(receipts.book()),
    }),
    {
      entityRef: 'model:default/churn',
      ...(given.answers && { answers: given.answers }),
    },
    given.options,
  );
  return { ...result, calls, items: receipts.items() };
}

describe('mlops:template:update', () => {
  it('proposes what it previewed, with the rights of the person', async () => {
    const answers = { monitoring: 'evidently' };
    const { output, calls, items } = await run({
      answers,
      proposed: {
        kind: 'pull-request',
        url: 'https://git.example.org/pr/1',
        branch: 'waymark/update',
      },
    });
    expect(output).toEqual({
      kind: 'pull-request',
      url: 'https://git.example.org/pr/1',
      branch: 'waymark/update',
      conflicts: 2,
      summary: 'Two files need eyes.',
    });
    expect(items).toEqual([
      expect.objectContaining({
        key: 'change-proposal:model:default/churn',
        state: 'created',
        url: 'https://git.example.org/pr/1',
      }),
    ]);
    const token = mockCredentials.service.token({
      onBehalfOf: mockCredentials.user(),
      targetPluginId: 'golden-paths',
    });
    const options = expect.objectContaining({ token });
    expect(calls).toEqual([
      ['preview', 'model:default/churn', { answers }, options],
      ['propose', 'model:default/churn', { answers, revision: 'abc' }, options],
    ]);
  });

  it('proposes nothing for a project that follows its template', async () => {
    const { output, calls, items } = await run({
      preview: { upToDate: true, conflicts: 0 },
    });
    expect(output).toMatchObject({ kind: 'up-to-date', conflicts: 0 });
    expect(calls).toHaveLength(1);
    expect(items).toEqual([]);
  });

  it('only looks in a dry run', async () => {
    const { output, log, calls } = await run({ options: { isDryRun: true } });
    expect(output).toMatchObject({ kind: 'dry-run', conflicts: 2 });
    expect(log).toEqual([
      'Would propose the update of model:default/churn to 1.2.0',
    ]);
    expect(calls).toHaveLength(1);
  });

  it('refuses while a question has no answer', async () => {
    await expect(
      run({ preview: { questions: [question(true)] } }),
    ).rejects.toThrow(
      /model:default\/churn does not answer: monitoring \(Monitoring\)/,
    );
    const { output } = await run({ preview: { questions: [question(false)] } });
    expect(output).toMatchObject({ kind: 'branch' });
  });
});
