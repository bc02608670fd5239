import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createMockDirectory } from '@backstage/backend-test-utils';
import type { JsonObject } from '@backstage/types';
import { parse } from 'yaml';
import { git } from '../__testUtils__/git';
import { runAction, type RunOptions } from '../__testUtils__/runAction';
import { FakeProgram } from '../python/__testUtils__/FakeProgram';
import type { PythonSettings } from '../python/readPythonSettings';
import { createCopierCopyAction } from './createCopierCopyAction';
import { createCopierUpdateAction } from './createCopierUpdateAction';

jest.setTimeout(30_000);

const url = 'https://github.com/acme/copier-training.git';

describe('the actions for Copier', () => {
  const directory = createMockDirectory();
  const workspacePath = directory.resolve('workspace');

  beforeEach(() => {
    directory.setContent({ workspace: {}, temporary: {} });
  });

  function open(body: string) {
    const program = new FakeProgram(directory.path, 'copier', body);
    const settings: PythonSettings = {
      commands: {
        python: ['none'],
        poetry: ['none'],
        copier: program.command,
        cookiecutter: ['none'],
      },
      timeoutMs: 20_000,
      sources: [
        { url: 'https://github.com/acme/', isTrusted: false },
        { url: 'https://github.com/acme/trusted-', isTrusted: true },
      ],
      workingDirectory: directory.resolve('temporary'),
    };
    const copy = createCopierCopyAction({ settings });
    const update = createCopierUpdateAction({ settings });
    return {
      program,
      copy: (input: JsonObject, options: RunOptions = {}) =>
        runAction(copy, input as never, { workspacePath, ...options }),
      update: (input: JsonObject, options: RunOptions = {}) =>
        runAction(update, input as never, { workspacePath, ...options }),
      examples: [...(copy.examples ?? []), ...(update.examples ?? [])],
    };
  }

  /** Writes where the last argument says, and the answers that it got. */
  const making = `const to = args.at(-1);
    const answers = fs.readFileSync(args[args.indexOf('--data-file') + 1], 'utf8');
    fs.writeFileSync(path.join(to, 'answers.json'), answers);
    fs.writeFileSync(path.join(to, '.copier-answers.yml'),
      '_commit: v2.0.0\\n_src_path: ${url}\\n');
    console.log('create answers.json');`;

  describe('copier:copy', () => {
    it('has Copier make the files, with the answers in a file', async () => {
      const { copy, program } = open(making);
      const { output, log } = await copy({
        url,
        ref: 'v2.0.0',
        answers: { name: 'churn: "x"', many: [1, { a: true }] },
        targetPath: 'ml',
      });
      expect(output).toEqual({ version: 'v2.0.0' });
      expect(log).toEqual(['create answers.json']);
      const [{ args }] = program.calls();
      expect(args).toEqual([
        'copy',
        '--overwrite',
        '--defaults',
        '--data-file',
        expect.any(String),
        '--vcs-ref',
        'v2.0.0',
        url,
        join(workspacePath, 'ml'),
      ]);
      const answers = join(workspacePath, 'ml/answers.json');
      expect(JSON.parse(readFileSync(answers, 'utf8'))).toEqual({
        name: 'churn: "x"',
        many: [1, { a: true }],
      });
      expect(directory.content()).toHaveProperty('temporary', {});
    });

    it('does so in a dry run too, which shows the files', async () => {
      const { copy, program } = open(making);
      await copy({ url }, { isDryRun: true });
      expect(program.calls()).toHaveLength(1);
    });

    it('lets tasks run only where the configuration trusts', async () => {
      const { copy, program } = open(making);
      await copy({ url });
      await copy({ url: 'https://github.com/acme/trusted-x.git' });
      expect(
        program.calls().map(({ args }) => args.includes('--trust')),
      ).toEqual([false, true]);
    });

    it.each<[JsonObject, string]>([
      [{ url: 'https://github.com/other/x.git' }, 'is below no address'],
      [{ url, ref: '--trust' }, "'--trust' is no Git ref"],
      [{ url, answers: { _tasks: 'x' } }, "'_tasks' is no name of a question"],
      [{ url, targetPath: '../x' }, 'Relative path is not allowed'],
    ])('refuses %j', async (input, message) => {
      const { copy, program } = open(making);
      await expect(copy(input)).rejects.toThrow(message);
      expect(program.calls()).toEqual([]);
    });

    it('says what Copier says, and stops with the run', async () => {
      const { copy } = open(
        'console.error(\'Question "x" is required\'); process.exitCode = 1;',
      );
      await expect(copy({ url })).rejects.toThrow(
        'copier failed: Question "x" is required',
      );
      const signal = AbortSignal.abort(new Error('cancelled'));
      await expect(copy({ url }, { signal })).rejects.toThrow('cancelled');
      expect(directory.content()).toHaveProperty('temporary', {});
    });
  });

  describe('copier:update', () => {
    function setProject(source = url) {
      mkdirSync(join(workspacePath, 'ml'), { recursive: true });
      writeFileSync(
        join(workspacePath, 'ml/.copier-answers.yml'),
        `_commit: v1.0.0\n_src_path: ${source}\n`,
      );
      writeFileSync(join(workspacePath, 'ml/train.py'), 'old\n');
    }

    /** Asks for a clean repository, and leaves one file in conflict. */
    const updating = `const { execFileSync } = require('node:child_process');
      const to = args.at(-1);
      const git = (input, ...given) =>
        execFileSync('git', given, { cwd: to, input }).toString();
      if (git('', 'status', '--porcelain') !== '') throw new Error('dirty');
      if (git('', 'rev-parse', '--show-toplevel').trim() !== fs.realpathSync(to)) throw new Error('not here');
      const id = git('mine', 'hash-object', '-w', '--stdin').trim();
      git('100644 ' + id + ' 2\\ttrain.py\\n100644 ' + id + ' 3\\ttrain.py\\n', 'update-index', '--index-info');
      fs.writeFileSync(path.join(to, 'train.py'), '<<<<<<< before\\n');
      fs.writeFileSync(path.join(to, '.copier-answers.yml'), '_commit: v2.0.0\\n_src_path: ${url}\\n');`;

    it('updates files that no repository has, and names the conflicts', async () => {
      setProject();
      const { update, program } = open(updating);
      const { output, log } = await update({
        sourcePath: 'ml',
        answers: { python: '3.13' },
      });
      expect(output).toEqual({ version: 'v2.0.0', conflicts: ['train.py'] });
      expect(log).toEqual(['Conflicts are marked in train.py']);
      expect(program.calls()[0].args).toEqual([
        'update',
        '--conflict',
        'inline',
        '--defaults',
        '--data-file',
        expect.any(String),
        join(workspacePath, 'ml'),
      ]);
      const files = directory.content() as { workspace: { ml: object } };
      expect(Object.keys(files.workspace.ml).sort()).toEqual([
        '.copier-answers.yml',
        'train.py',
      ]);
    });

    it('works in the repository that is there, and keeps it', async () => {
      setProject();
      const folder = join(workspacePath, 'ml');
      git(folder, 'init', '--quiet', '--initial-branch=main');
      git(folder, 'add', '--all');
      git(folder, 'commit', '--quiet', '--message=x');
      const head = git(folder, 'rev-parse', 'HEAD');
      const { output } = await open(updating).update({ sourcePath: 'ml' });
      expect(output.conflicts).toEqual(['train.py']);
      expect(git(folder, 'rev-parse', 'HEAD')).toBe(head);
    });

    it('leaves no repository behind when Copier fails', async () => {
      setProject();
      const { update } = open(
        "console.error('no such tag'); process.exitCode = 1;",
      );
      await expect(update({ sourcePath: 'ml' })).rejects.toThrow('no such tag');
      const files = directory.content() as { workspace: { ml: object } };
      expect(Object.keys(files.workspace.ml)).not.toContain('.git');
    });

    it('takes a template only from where it may come, whatever the project says', async () => {
      setProject('https://evil.example.org/x.git');
      const { update, program } = open(updating);
      await expect(update({ sourcePath: 'ml' })).rejects.toThrow(
        "'https://evil.example.org/x.git' is below no address",
      );
      expect(program.calls()).toEqual([]);
    });

    it('says that a folder was not made by Copier', async () => {
      await expect(open(updating).update({})).rejects.toThrow(
        'The workspace has no .copier-answers.yml that names its template',
      );
    });
  });

  it('has examples that say what the actions take', () => {
    const steps = open('').examples.flatMap(
      ({ example }) => parse(example).steps,
    );
    expect(
      steps.map(({ action, input }) => [action, Object.keys(input)]),
    ).toEqual([
      ['copier:copy', ['url', 'ref', 'answers']],
      ['fetch:plain', ['url', 'targetPath']],
      ['copier:update', ['sourcePath', 'answers']],
    ]);
  });
});
