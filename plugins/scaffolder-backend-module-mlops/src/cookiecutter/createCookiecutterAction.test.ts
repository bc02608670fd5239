import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createMockDirectory } from '@backstage/backend-test-utils';
import type { JsonObject } from '@backstage/types';
import { parse } from 'yaml';
import { git } from '../__testUtils__/git';
import { runAction, type RunOptions } from '../__testUtils__/runAction';
import { FakeProgram } from '../python/__testUtils__/FakeProgram';
import type { PythonSettings } from '../python/readPythonSettings';
import { createCookiecutterAction } from './createCookiecutterAction';

jest.setTimeout(30_000);

const questions: JsonObject = {
  project_name: 'My project',
  licence: ['MIT', 'none'],
  _extensions: ['cookiecutter.extensions.SlugifyExtension'],
};

describe('cookiecutter:run', () => {
  const directory = createMockDirectory();
  const workspacePath = directory.resolve('workspace');
  const url = `file://${directory.path}/templates/training`;

  beforeEach(() => {
    directory.setContent({ workspace: {}, temporary: {} });
  });

  /** A template of a team, in a repository. */
  function setTemplate(asked: JsonObject | string = questions, folder = '') {
    const repository = directory.resolve('templates/training');
    const template = join(repository, folder);
    mkdirSync(join(template, '{{cookiecutter.project_name}}'), {
      recursive: true,
    });
    writeFileSync(
      join(template, 'cookiecutter.json'),
      typeof asked === 'string' ? asked : JSON.stringify(asked),
    );
    git(repository, 'init', '--quiet', '--initial-branch=main');
    git(repository, 'add', '--all');
    git(repository, 'commit', '--quiet', '--message=x');
    return repository;
  }

  function open(body: string, isTrusted = false) {
    const program = new FakeProgram(directory.path, 'cookiecutter', body);
    const settings: PythonSettings = {
      commands: {
        python: ['none'],
        poetry: ['none'],
        copier: ['none'],
        cookiecutter: program.command,
      },
      timeoutMs: 20_000,
      sources: [{ url: `file://${directory.path}/templates/`, isTrusted }],
      workingDirectory: directory.resolve('temporary'),
    };
    const action = createCookiecutterAction({ settings });
    return {
      action,
      program,
      run: (input: JsonObject = {}, options: RunOptions = {}) =>
        runAction(action, { url, ...input } as never, {
          workspacePath,
          ...options,
        }),
    };
  }

  /** Makes a project of what it was told, as Cookiecutter does. */
  const making = `const given = name => args[args.indexOf(name) + 1];
    const { default_context: values } = JSON.parse(fs.readFileSync(given('--config-file'), 'utf8'));
    const to = path.join(given('--output-dir'), 'churn');
    fs.mkdirSync(to);
    fs.writeFileSync(path.join(to, 'values.json'), JSON.stringify(values));
    fs.writeFileSync(path.join(to, 'seen'), fs.readdirSync(args.at(-1)).join());
    fs.symlinkSync('/etc/passwd', path.join(to, 'link'));`;

  it('has Cookiecutter make the files, and takes them out of their folder', async () => {
    setTemplate();
    const { run, program } = open(making);
    const { output } = await run({
      values: { project_name: 'churn', licence: 'none' },
      targetPath: 'ml',
    });
    expect(output).toEqual({ projectFolder: 'churn' });
    const { args, cwd } = program.calls()[0];
    expect(args).toEqual([
      '--no-input',
      '--config-file',
      join(cwd, 'config.yaml'),
      '--output-dir',
      join(cwd, 'made'),
      '--accept-hooks',
      'no',
      join(cwd, 'template'),
    ]);
    expect(directory.content({ path: 'workspace/ml' })).toMatchObject({
      'values.json': '{"project_name":"churn","licence":"none"}',
    });
    expect(directory.content()).toHaveProperty('temporary', {});
  });

  it('takes a state of the repository, and a folder in it', async () => {
    const repository = setTemplate(questions, 'pipelines/daily');
    git(repository, 'tag', 'v1');
    writeFileSync(join(repository, 'pipelines/daily/cookiecutter.json'), 'x');
    git(repository, 'commit', '--quiet', '--all', '--message=broken');
    const { run } = open(making);
    const input = { ref: 'v1', directory: 'pipelines/daily' };
    await expect(run(input)).resolves.toMatchObject({
      output: { projectFolder: 'churn' },
    });
    const commit = git(repository, 'rev-parse', 'v1');
    await run({ ...input, ref: commit });
    await expect(run({ ...input, ref: 'main' })).rejects.toThrow(
      'cookiecutter.json is no JSON',
    );
    await expect(run({ ...input, ref: 'v9' })).rejects.toThrow(
      /git fetch failed: .*couldn't find remote ref v9/,
    );
  });

  it('lets hooks and extensions run only where the configuration trusts', async () => {
    setTemplate({ ...questions, _extensions: ['local.Everything'] });
    await expect(open(making).run()).rejects.toThrow(
      "The template runs the extension 'local.Everything'; who runs the portal can allow that",
    );
    const { run, program } = open(making, true);
    await run();
    expect(program.calls()[0].args).toContain('yes');
  });

  it.each<[string, JsonObject, string]>([
    [
      'a question that is none',
      { values: { nme: 'x' } },
      "The template has no question 'nme'; it asks for: project_name, licence",
    ],
    [
      'a choice that is none',
      { values: { licence: 'GPL' } },
      "'licence' is 'GPL'; expected one of: MIT, none",
    ],
    [
      'a value that would be run',
      { values: { project_name: '{{ cycler.__init__ }}' } },
      "'project_name' has {{, {% or {# in it",
    ],
    [
      'a setting',
      { values: { _extensions: ['os'] } },
      'is no name of a question',
    ],
    ['another place', { url: 'https://x.org/a' }, 'is below no address'],
    ['a way out', { directory: '../..' }, 'Relative path is not allowed'],
    [
      'a folder without',
      { directory: 'none' },
      'has no cookiecutter.json in none',
    ],
    ['a way out of the workspace', { targetPath: '../x' }, 'Relative path'],
  ])('refuses %s', async (_what, input, message) => {
    setTemplate();
    const { run, program } = open(making);
    await expect(run(input)).rejects.toThrow(message);
    expect(program.calls()).toEqual([]);
    expect(directory.content()).toHaveProperty('temporary', {});
  });

  it('refuses several templates in one', async () => {
    setTemplate({ templates: { a: { path: './a' } } });
    await expect(open(making).run()).rejects.toThrow(
      'The repository has several templates; name the folder of one as directory',
    );
  });

  it('follows no link of the template out of its repository', async () => {
    const repository = setTemplate();
    symlinkSync('/etc', join(repository, 'out'));
    git(repository, 'add', '--all');
    git(repository, 'commit', '--quiet', '--message=link');
    await expect(open(making).run({ directory: 'out' })).rejects.toThrow(
      'Relative path is not allowed',
    );
  });

  it('says that a template made no folder, or what Cookiecutter says', async () => {
    setTemplate();
    await expect(open('').run()).rejects.toThrow('The template made nothing');
    await expect(
      open("console.error('no such variable'); process.exitCode = 1;").run(),
    ).rejects.toThrow('cookiecutter failed: no such variable');
  });

  it('makes the files in a dry run too, and stops with the run', async () => {
    setTemplate();
    const { run } = open(making);
    await run({}, { isDryRun: true });
    expect(existsSync(join(workspacePath, 'values.json'))).toBe(true);
    const signal = AbortSignal.abort(new Error('cancelled'));
    await expect(run({}, { signal })).rejects.toThrow('cancelled');
  });

  it('has an example that says what it takes', () => {
    const [{ example }] = open('').action.examples ?? [];
    expect(parse(example).steps[0]).toMatchObject({
      action: 'cookiecutter:run',
      input: { values: { project_name: '${{ parameters.name }}' } },
    });
  });
});
