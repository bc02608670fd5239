import { readFileSync } from 'node:fs';
import { createMockDirectory } from '@backstage/backend-test-utils';
import type { JsonObject } from '@backstage/types';
import { parse } from 'yaml';
import { runAction, type RunOptions } from '../__testUtils__/runAction';
import { FakeProgram } from './__testUtils__/FakeProgram';
import { createLockAction } from './createLockAction';
import { readPipReport } from './readPipReport';
import type { PythonSettings } from './readPythonSettings';

jest.setTimeout(30_000);

const of = (name: string, version: string, download: JsonObject) => ({
  metadata: { name, version },
  download_info: download,
});

const archive = (sha256: string) => ({
  url: `https://index.example.org/${sha256}.whl`,
  archive_info: { hashes: { sha256 } },
});

const report = {
  version: '1',
  install: [
    of('churn', '0.1.0', { url: 'file:///project', dir_info: {} }),
    of('Typing_Extensions', '4.15.0', archive('bb')),
    of('numpy', '2.3.0', archive('aa')),
    { ...of('extra', '1', archive('cc')), is_direct: true },
  ],
};

const lines = `extra @ https://index.example.org/cc.whl \\
    --hash=sha256:cc
numpy==2.3.0 \\
    --hash=sha256:aa
typing-extensions==4.15.0 \\
    --hash=sha256:bb`;

describe('readPipReport', () => {
  it('gives requirements with hashes, without the project', () => {
    expect(readPipReport(JSON.stringify(report))).toBe(lines);
  });

  it.each([
    [{}, "pip's report names no packages"],
    [
      { install: [of('a', '1', { url: 'git+https://x/a', vcs_info: {} })] },
      'a comes from git+https://x/a, which has no hash',
    ],
  ])('refuses %j', (given, message) => {
    expect(() => readPipReport(JSON.stringify(given))).toThrow(message);
  });
});

describe('mlops:python:lock', () => {
  const directory = createMockDirectory();
  const workspacePath = directory.resolve('workspace');

  beforeEach(() => {
    directory.setContent({
      'workspace/ml/pyproject.toml': '[project]\n',
      'workspace/ml/src/a.py': '1',
      temporary: {},
    });
  });

  function lock(
    body: string,
    input: JsonObject = {},
    options: RunOptions = {},
  ) {
    const program = new FakeProgram(directory.path, 'program', body);
    const settings: PythonSettings = {
      commands: {
        python: program.command,
        poetry: program.command,
        copier: ['none'],
        cookiecutter: ['none'],
      },
      timeoutMs: 20_000,
      sources: [],
      workingDirectory: directory.resolve('temporary'),
    };
    const ran = runAction(
      createLockAction({ settings }),
      { packaging: 'pip', sourcePath: 'ml', ...input } as never,
      { workspacePath, ...options },
    );
    return { ran, program };
  }

  const pip = `fs.writeFileSync('left-behind', '');
    fs.writeFileSync(args[args.indexOf('--report') + 1], ${JSON.stringify(JSON.stringify(report))});`;

  it('writes what pip chose beside the project, and nothing else', async () => {
    const { ran, program } = lock(pip);
    const { output } = await ran;
    expect(output).toEqual({ locked: true, lockFile: 'requirements.lock.txt' });
    const { workspace, temporary } = directory.content() as {
      workspace: { ml: Record<string, string> };
      temporary: object;
    };
    expect(Object.keys(workspace.ml).sort()).toEqual([
      'pyproject.toml',
      'requirements.lock.txt',
      'src',
    ]);
    expect(workspace.ml['requirements.lock.txt']).toMatch(/^# What pip chose/);
    expect(workspace.ml['requirements.lock.txt']).toContain(`${lines}\n`);
    expect(temporary).toEqual({});
    const [{ args }] = program.calls();
    expect(args).toEqual([
      '-m',
      'pip',
      'install',
      '--quiet',
      '--dry-run',
      '--ignore-installed',
      '--report',
      expect.any(String),
      '.[dev]',
    ]);
  });

  it('takes the lock of Poetry', async () => {
    const { ran, program } = lock(
      `fs.writeFileSync('poetry.lock', fs.readdirSync('.').join());`,
      { packaging: 'poetry' },
    );
    const { output } = await ran;
    expect(output).toEqual({ locked: true, lockFile: 'poetry.lock' });
    expect(readFileSync(`${workspacePath}/ml/poetry.lock`, 'utf8')).toBe(
      'pyproject.toml,src',
    );
    expect(program.calls()[0].args[0]).toBe('lock');
  });

  it('locks the extras that are named', async () => {
    const none = lock(pip, { extras: [] });
    await none.ran;
    expect(none.program.calls()[0].args.at(-1)).toBe('.');
    const two = lock(pip, { extras: ['dev', 'docs'] });
    await two.ran;
    expect(two.program.calls()[1].args.at(-1)).toBe('.[dev,docs]');
  });

  it.each<[string, string, JsonObject, RegExp]>([
    [
      'what pip says',
      "console.error('ERROR: No matching distribution'); process.exitCode = 1;",
      {},
      /^python failed: ERROR: No matching distribution$/,
    ],
    ['a missing project', pip, { sourcePath: 'none' }, /no pyproject\.toml/],
    [
      'an old pip',
      "fs.writeFileSync(args[args.indexOf('--report') + 1], '{}');",
      {},
      /expected pip 22\.2 or newer/,
    ],
  ])(
    'goes on without a lock, and says why: %s',
    async (_, body, input, why) => {
      const { output, log } = await lock(body, input).ran;
      expect(output).toEqual({
        locked: false,
        reason: expect.stringMatching(why),
      });
      expect(log.at(-1)).toMatch(/^The environment is not locked: /);
      expect(directory.content()).not.toHaveProperty([
        'workspace',
        'ml',
        'requirements.lock.txt',
      ]);
    },
  );

  it('goes on where there is no Python', async () => {
    const { output } = await runAction(
      createLockAction({
        settings: {
          commands: {
            python: [directory.resolve('none')],
            poetry: ['none'],
            copier: ['none'],
            cookiecutter: ['none'],
          },
          timeoutMs: 20_000,
          sources: [],
        },
      }),
      { packaging: 'pip', sourcePath: 'ml' },
      { workspacePath },
    );
    expect(output).toEqual({
      locked: false,
      reason: expect.stringContaining('install Python 3.10 or newer with pip'),
    });
  });

  it('runs nothing in a dry run', async () => {
    const { ran, program } = lock(pip, {}, { isDryRun: true });
    const { output, log } = await ran;
    expect(output.locked).toBe(false);
    expect(log).toEqual([
      'Would lock the environment in requirements.lock.txt',
    ]);
    expect(program.calls()).toEqual([]);
  });

  it('stops with the run, which is no reason to go on', async () => {
    const controller = new AbortController();
    controller.abort(new Error('cancelled'));
    const { ran } = lock(pip, {}, { signal: controller.signal });
    await expect(ran).rejects.toThrow('cancelled');
  });

  it('refuses a folder outside of the workspace', async () => {
    await expect(lock(pip, { sourcePath: '../x' }).ran).rejects.toThrow(
      /Relative path is not allowed/,
    );
  });

  it('has an example that says what it takes', () => {
    const [{ example }] =
      createLockAction({ settings: {} as PythonSettings }).examples ?? [];
    expect(parse(example).steps[0]).toMatchObject({
      action: 'mlops:python:lock',
      input: { packaging: '${{ parameters.toolchain.packaging }}' },
    });
  });
});
