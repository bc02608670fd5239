import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { ResponseError } from '@backstage/errors';
import scaffolderModuleMlops from '@waymark/plugin-scaffolder-backend-module-mlops';
import { contentOf, startScaffolder } from './__testUtils__/startScaffolder';
import { createRenderer } from './createRenderer';
import type { Renderer } from './types';

jest.setTimeout(60_000);

const RECORD = [
  'apiVersion: mlops.waymark.dev/v1alpha1',
  'kind: TemplateRecord',
  'template: { ref: "template:default/training" }',
  'project: model:default/${{ values.name }}',
  'answers: { name: "${{ values.name }}" }',
  '',
].join('\n');

/** A template with these steps after the one that fetches its skeleton. */
function training(
  options: { steps?: string; fetch?: string; files?: object } = {},
) {
  const { steps = '', fetch = '', files = {} } = options;
  return contentOf(
    `apiVersion: scaffolder.backstage.io/v1beta3
kind: Template
metadata: { name: training, namespace: default }
spec:
  type: model
  parameters:
    required: [name, token]
    properties: { name: { type: string }, token: { type: string } }
  steps:
    - id: fetch
      name: Fetch
      action: fetch:template
      input:
        url: ./skeleton
        ${fetch}
        templateFileExtension: true
        values: { name: '\${{ parameters.name }}' }
${steps}
  output:
    facts: '\${{ parameters }}'
    text: [{ title: Lock, content: By make lock }]
`,
    {
      'skeleton/README.md.njk': '# ${{ values.name }}\n',
      'skeleton/src/${{ values.name }}/run.sh': '#!/bin/sh\necho ${{ kept }}\n',
      'skeleton/src/plain.sh': 'plain\n',
      'skeleton/.waymark/template.yaml.njk': RECORD,
      ...files,
    },
    ['skeleton/src/${{ values.name }}/run.sh'],
  );
}

describe('a renderer', () => {
  let backend: Awaited<ReturnType<typeof startScaffolder>>;
  let renderer: Renderer;

  beforeAll(async () => {
    backend = await startScaffolder({ features: [scaffolderModuleMlops] });
    renderer = createRenderer({
      ...backend,
      settings: { maxFileBytes: 1_000 },
    });
  });
  afterAll(() => backend.stop());

  it('makes the files of the project, with their modes, and its outputs', async () => {
    const { files, root, record, output, passedOver, leftOut } =
      await renderer.render({
        template: training(),
        answers: { name: 'churn' },
      });
    expect([...files.keys()].sort()).toEqual([
      '.waymark/template.yaml',
      'README.md',
      'src/churn/run.sh',
      'src/plain.sh',
    ]);
    const textOf = (path: string) =>
      Buffer.from(files.get(path)?.content ?? []).toString();
    expect(textOf('README.md')).toBe('# churn\n');
    expect(textOf('src/churn/run.sh')).toBe('#!/bin/sh\necho ${{ kept }}\n');
    expect(files.get('src/churn/run.sh')?.executable).toBe(true);
    expect(files.get('src/plain.sh')?.executable).toBeUndefined();
    expect(root).toBe('');
    expect(record.project).toBe('model:default/churn');
    expect(output).toEqual({
      facts: { name: 'churn' },
      text: [{ title: 'Lock', content: 'By make lock' }],
    });
    expect({ passedOver, leftOut }).toEqual({ passedOver: [], leftOut: [] });
  });

  it('finds the project in a folder of a larger repository', async () => {
    const { files, root } = await renderer.render({
      template: training({ fetch: 'targetPath: ./projects/churn' }),
      answers: { name: 'churn' },
    });
    expect(root).toBe('projects/churn');
    expect(files.has('README.md')).toBe(true);
  });

  it('makes nothing, and says what a run would make', async () => {
    const { passedOver } = await renderer.render({
      template: training({
        steps: `
    - { id: model, name: Model, action: 'test:register', input: { name: 'a Would b' } }
    - { id: publish, name: Publish it, action: 'test:publish' }
    - { id: undo, name: Undo, action: 'test:publish', if: '\${{ failure() }}' }`,
      }),
      answers: { name: 'churn' },
    });
    expect(passedOver).toEqual([
      "Would make the registered model 'a Would b'",
      "'Publish it' (test:publish) is only done when the project is created.",
    ]);
  });

  it('goes no further than what a run keeps, unless all is asked for', async () => {
    const template = training({
      steps: `
    - id: record
      name: Record
      action: mlops:template:record
      input: { project: 'model:default/\${{ parameters.name }}', answers: '\${{ parameters }}' }
    - { id: later, name: Later, action: 'test:register', input: { name: x } }`,
    });
    const answers = { name: 'churn' };
    const kept = await renderer.render({ template, answers });
    expect(kept.passedOver).toEqual([]);
    expect(kept.record).toMatchObject({
      template: { ref: 'template:default/training' },
      project: 'model:default/churn',
      answers,
    });
    const whole = await renderer.render({ template, answers, whole: true });
    expect(whole.passedOver).toEqual(["Would make the registered model 'x'"]);
    expect(whole.recordText).toBe(kept.recordText);
  });

  it('leaves out what is too large to be compared', async () => {
    const { files, leftOut } = await renderer.render({
      template: training({ files: { 'skeleton/large': 'x'.repeat(1_001) } }),
      answers: { name: 'churn' },
    });
    expect(leftOut).toEqual(['large']);
    expect(files.has('large')).toBe(false);
  });

  it('says which step failed of which answers', async () => {
    await expect(
      renderer.render({
        template: training({
          steps: "    - { id: x, name: X, action: 'fs:delete', input: {} }",
        }),
        answers: { name: 'churn' },
      }),
    ).rejects.toThrow(
      /The template 'template:default\/training' cannot be rendered with these answers: .*fs:delete/,
    );
  });

  it('says that a template leaves no record, and which steps took no part', async () => {
    const bare = contentOf(
      `apiVersion: scaffolder.backstage.io/v1beta3
kind: Template
metadata: { name: bare }
spec:
  type: model
  steps:
    - { id: publish, name: Publish it, action: 'test:publish' }
`,
      {},
    );
    await expect(
      renderer.render({ template: bare, answers: {} }),
    ).rejects.toThrow(
      "made 0 files without the record '.waymark/template.yaml' of itself. Steps that do not support dry runs had no part in it: 'Publish it' (test:publish)",
    );
  });

  it('refuses a template that the scaffolder would not take', async () => {
    const files = { 'skeleton/huge.bin': new Uint8Array(8 * 1024 * 1024) };
    await expect(
      renderer.render({ template: training({ files }), answers: {} }),
    ).rejects.toThrow(
      /takes dry runs of at most 10485760.*skeleton\/huge.bin \(8388608 bytes\)/,
    );
  });

  it('gives up with its caller, and when it takes too long', async () => {
    const template = training({
      steps: "    - { id: hang, name: Hang, action: 'test:hang' }",
    });
    const controller = new AbortController();
    const given = renderer.render({
      template,
      answers: { name: 'churn' },
      signal: controller.signal,
    });
    controller.abort(new Error('the person went away'));
    await expect(given).rejects.toThrow('the person went away');
    const waited = renderer.render({
      template,
      answers: { name: 'churn' },
      signal: AbortSignal.timeout(50),
    });
    await expect(waited).rejects.toThrow('timeout');
    const hasty = createRenderer({
      ...backend,
      settings: { maxFileBytes: 1_000 },
      timeoutMs: 50,
    });
    await expect(
      hasty.render({ template, answers: { name: 'churn' } }),
    ).rejects.toThrow(
      "The scaffolder did not render 'template:default/training' within 0.05 s",
    );
  });

  it('reads with the rights of who gets to see it, or says that they lack them', async () => {
    const template = training();
    const lena = mockCredentials.user('user:default/lena');
    const dryRun = jest.fn(async () => {
      throw await ResponseError.fromResponse(
        new Response('No.', { status: 403 }),
      );
    });
    const refused = createRenderer({
      scaffolder: { dryRun },
      auth: mockServices.auth(),
      settings: { maxFileBytes: 1_000 },
    });
    const failure = await refused
      .render({ template, answers: {}, credentials: lena })
      .catch(error => error);
    expect(failure).toMatchObject({
      name: 'NotAllowedError',
      message: expect.stringContaining(
        "The scaffolder does not let you run 'template:default/training'",
      ),
    });
    await expect(refused.render({ template, answers: {} })).rejects.toThrow(
      'does not render',
    );
    expect(dryRun.mock.calls).toEqual([
      [expect.anything(), { credentials: lena }],
      [
        expect.anything(),
        { credentials: mockCredentials.service('plugin:test') },
      ],
    ]);
  });

  it('says that the scaffolder is not there', async () => {
    const away = createRenderer({
      scaffolder: {
        dryRun: async () => {
          throw new TypeError('fetch failed');
        },
      },
      auth: mockServices.auth(),
      settings: { maxFileBytes: 1_000 },
    });
    await expect(
      away.render({ template: training(), answers: {} }),
    ).rejects.toThrow('The scaffolder cannot be reached: fetch failed');
  });
});
