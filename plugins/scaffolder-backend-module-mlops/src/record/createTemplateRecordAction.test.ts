import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { createMockDirectory } from '@backstage/backend-test-utils';
import type { JsonObject } from '@backstage/types';
import { readRecord } from '@waymark/plugin-golden-paths-common';
import { answer, ReceiptsInMemory } from '../__testUtils__/ReceiptsInMemory';
import {
  runAction,
  type RunOptions,
  TEMPLATE_INFO,
} from '../__testUtils__/runAction';
import { createTemplateRecordAction } from './createTemplateRecordAction';

const PARAMETERS = [
  {
    properties: {
      name: { type: 'string' },
      token: { type: 'string', 'ui:field': 'Secret' },
      database: { properties: { password: { format: 'password' } } },
      lock: { type: 'boolean', 'ui:options': { record: false } },
    },
  },
];

const ANSWERS = {
  name: 'churn',
  token: '******',
  database: { host: 'db', password: 'hunter22' },
  lock: true,
  copied: 'run-secret-1',
};

describe('mlops:template:record', () => {
  const root = createMockDirectory();
  const recordFile = join(root.path, '.waymark', 'template.yaml');
  let receipts: ReceiptsInMemory;
  let isKnown: boolean;

  beforeEach(() => {
    root.setContent({ 'README.md': '# Churn\n', src: { 'a.py': 'a' } });
    receipts = new ReceiptsInMemory();
    isKnown = true;
  });

  function record(input: JsonObject = {}, options: RunOptions = {}) {
    const action = createTemplateRecordAction({
      book: receipts.book(),
      catalog: {
        getEntityByRef: async ref =>
          isKnown && ref === 'template:default/training'
            ? {
                apiVersion: 'scaffolder.backstage.io/v1beta3',
                kind: 'Template',
                metadata: { name: 'training' },
                spec: { parameters: PARAMETERS },
              }
            : undefined,
      },
    });
    return runAction(
      action,
      { project: 'model:default/churn', answers: ANSWERS, ...input },
      {
        workspacePath: root.path,
        secrets: { key: 'run-secret-1', backstageToken: 'ey.token' },
        ...options,
      },
    );
  }

  it('writes where the project comes from, without a secret', async () => {
    const { output } = await record({
      standard: ['Makefile'],
      facts: { 'a.b': true },
    });
    const text = readFileSync(recordFile, 'utf8');
    expect(readRecord(text)).toEqual({
      apiVersion: 'mlops.waymark.dev/v1alpha1',
      kind: 'TemplateRecord',
      template: { ref: 'template:default/training', version: '1.2.0' },
      project: 'model:default/churn',
      answers: { name: 'churn', database: { host: 'db' } },
      standard: ['Makefile'],
    });
    expect(text).not.toMatch(/hunter22|run-secret-1|\*\*\*/);
    expect(output).toEqual({
      recordPath: '.waymark/template.yaml',
      facts: { 'a.b': true },
    });
  });

  it('opens the receipt, with answers that are no secrets', async () => {
    await record();
    expect(receipts.starts.get('task-1')).toEqual({
      templateRef: 'template:default/training',
      templateVersion: '1.2.0',
      createdBy: 'user:default/ann',
      minutesSaved: 480,
      project: 'model:default/churn',
      answers: { name: 'churn', database: { host: 'db' }, lock: true },
    });
  });

  it('has the rendered files kept, the record among them', async () => {
    root.addContent({ '.git': { HEAD: 'x' }, 'big.bin': 'x'.repeat(2 ** 21) });
    symlinkSync('/etc/hostname', join(root.path, 'link'));
    const { log } = await record();
    const rendered = receipts.rendered.get('task-1');
    expect(rendered?.record).toBe(readFileSync(recordFile, 'utf8'));
    expect(
      rendered?.files.map(({ path, base64 }) => [
        path,
        Buffer.from(base64, 'base64').toString(),
      ]),
    ).toEqual([
      ['.waymark/template.yaml', rendered?.record],
      ['README.md', '# Churn\n'],
      ['src/a.py', 'a'],
    ]);
    expect(log).toEqual(['Too large to be compared later: big.bin']);
  });

  it('is the same in a dry run, which tells nobody', async () => {
    await record();
    const text = readFileSync(recordFile, 'utf8');
    receipts = new ReceiptsInMemory();
    root.setContent({});
    await record(
      {},
      {
        isDryRun: true,
        user: undefined,
        templateInfo: {
          ...TEMPLATE_INFO,
          entityRef: 'template:default/dry-run',
        },
      },
    );
    expect(readFileSync(recordFile, 'utf8')).toBe(text);
    expect(receipts.calls).toEqual([]);
  });

  it('records a project in a folder of the workspace', async () => {
    await record({ sourcePath: 'src' });
    expect(
      receipts.rendered.get('task-1')?.files.map(({ path }) => path),
    ).toEqual(['.waymark/template.yaml', 'a.py']);
  });

  it('refuses a file that holds a secret, and names both', async () => {
    root.addContent({ src: { 'config.py': 'KEY = "run-secret-1"' } });
    await expect(record()).rejects.toThrow(
      /^src\/config\.py holds the value of the secret key;/,
    );
    expect(receipts.calls).toEqual([]);
  });

  it('does not look for secrets that are words', async () => {
    await expect(record({}, { secrets: { branch: 'Churn' } })).resolves.toEqual(
      expect.objectContaining({ log: [] }),
    );
  });

  it('bears the secrets of a dry run by a service, which have no values', async () => {
    const secrets = Object.fromEntries([
      ['backstageToken', undefined as never],
      ['empty', ''],
    ]);
    const { log } = await record({}, { secrets, isDryRun: true });
    expect(log).toEqual([]);
    expect(readFileSync(recordFile, 'utf8')).toContain('name: churn');
  });

  it('records without keeping the files of a very large project', async () => {
    const many = Array.from({ length: 2_001 }, (_, i) => [`f${i}`, '']);
    root.addContent({ many: Object.fromEntries(many) });
    const { log } = await record();
    expect(log).toEqual([expect.stringMatching(/more than 2000 files/)]);
    expect(receipts.starts.size).toBe(1);
    expect(receipts.rendered.size).toBe(0);
  });

  it('goes without a receipt where golden paths is not installed', async () => {
    receipts.isInstalled = false;
    const { log } = await record();
    expect(log).toEqual([expect.stringMatching(/is not installed/)]);
    expect(readFileSync(recordFile, 'utf8')).toContain('model:default/churn');
  });

  it('stops the run when the receipt cannot be opened', async () => {
    const trouble = await answer(500);
    receipts.trouble = call => (call === 'rendered' ? trouble : undefined);
    await expect(record()).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message: expect.stringMatching(/stops before it makes anything/),
    });
  });

  it('does not guess what is secret in a template nobody knows', async () => {
    isKnown = false;
    await expect(record()).rejects.toThrow(
      /template:default\/training is not in the catalog/,
    );
    const { log } = await record({}, { isDryRun: true });
    expect(log).toEqual([expect.stringMatching(/a run would stop here/)]);
    expect(readFileSync(recordFile, 'utf8')).not.toContain('run-secret-1');
  });

  it.each<[string, JsonObject, RunOptions, RegExp]>([
    ['a project that is no ref', { project: '::' }, {}, /project/],
    ['a folder outside', { sourcePath: '../x' }, {}, /not allowed/],
    [
      'a run of no template',
      {},
      { templateInfo: undefined },
      /does not say which template/,
    ],
  ])('refuses %s', async (_, input, options, message) => {
    await expect(record(input, options)).rejects.toThrow(message);
    expect(receipts.calls).toEqual([]);
  });
});
