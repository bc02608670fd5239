import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import type { JsonObject } from '@backstage/types';
import { git } from '../src/__testUtils__/git';
import { runAction } from '../src/__testUtils__/runAction';
import { createPythonActions } from '../src/python';

const venv = process.env.WAYMARK_SOURCES_VENV;
if (!venv) {
  throw new Error(
    'WAYMARK_SOURCES_VENV is not set; run these tests with: npm run test:sources',
  );
}

describe('the actions and the real programs', () => {
  const directory = createMockDirectory();
  const workspacePath = directory.resolve('workspace');

  beforeEach(() => {
    directory.setContent({ workspace: {}, templates: {} });
  });

  function open(options: { trusted?: boolean } = {}) {
    const program = (name: string) => [join(venv ?? '', 'bin', name)];
    const [copy, update, cookiecutter, lock] = createPythonActions({
      config: mockServices.rootConfig({
        data: {
          mlops: {
            python: {
              commands: {
                python: program('python'),
                poetry: program('poetry'),
                copier: program('copier'),
                cookiecutter: program('cookiecutter'),
              },
              templates: [
                { url: `${directory.path}/templates/`, ...options },
                { url: `file://${directory.path}/templates/`, ...options },
              ],
            },
          },
        },
      }),
    });
    const given = { workspacePath };
    return {
      copy: (input: JsonObject) => runAction(copy, input as never, given),
      update: (input: JsonObject) => runAction(update, input as never, given),
      cookiecutter: (input: JsonObject) =>
        runAction(cookiecutter, input as never, given),
      lock: (input: JsonObject) => runAction(lock, input as never, given),
    };
  }

  /** Commits files into a template's repository, and tags the commit. */
  function release(name: string, tag: string, files: Record<string, string>) {
    const folder = directory.resolve(`templates/${name}`);
    mkdirSync(folder, { recursive: true });
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    git(folder, 'init', '--quiet', '--initial-branch=main');
    git(folder, 'add', '--all');
    git(folder, 'commit', '--quiet', `--message=${tag}`);
    git(folder, 'tag', tag);
    return folder;
  }

  const read = (path: string) =>
    readFileSync(join(workspacePath, path), 'utf8');

  describe('Copier', () => {
    const first = {
      'copier.yml':
        '_subdirectory: template\nname: {type: str}\npython: {type: str, default: "3.12"}\n',
      'template/{{_copier_conf.answers_file}}.jinja':
        '{{ _copier_answers|to_nice_yaml }}',
      'template/train.py.jinja':
        'NAME = "{{ name }}"\nPYTHON = "{{ python }}"\nSEED = 1\n',
    };

    it('copies a version, then updates with the changes of both', async () => {
      const url = release('training', 'v1.0.0', first);
      const { copy, update } = open();
      const copied = await copy({
        url,
        answers: { name: 'churn' },
        targetPath: 'ml',
      });
      expect(copied.output.version).toBe('v1.0.0');
      expect(read('ml/train.py')).toBe(
        'NAME = "churn"\nPYTHON = "3.12"\nSEED = 1\n',
      );
      writeFileSync(
        join(workspacePath, 'ml/train.py'),
        'NAME = "churn"\nPYTHON = "3.12"\nSEED = 1\n\nprint("mine")\n',
      );
      release('training', 'v1.1.0', {
        'template/train.py.jinja':
          '"""New."""\nNAME = "{{ name }}"\nPYTHON = "{{ python }}"\nSEED = 1\n',
      });
      const { output } = await update({ sourcePath: 'ml' });
      expect(output).toEqual({ version: 'v1.1.0', conflicts: [] });
      expect(read('ml/train.py')).toBe(
        '"""New."""\nNAME = "churn"\nPYTHON = "3.12"\nSEED = 1\n\nprint("mine")\n',
      );
    });

    it('marks what both changed', async () => {
      const url = release('training', 'v1.0.0', first);
      const { copy, update } = open();
      await copy({ url, answers: { name: 'churn' }, targetPath: 'ml' });
      writeFileSync(
        join(workspacePath, 'ml/train.py'),
        'NAME = "churn"\nPYTHON = "3.12"\nSEED = 7\n',
      );
      release('training', 'v2.0.0', {
        'template/train.py.jinja':
          'NAME = "{{ name }}"\nPYTHON = "{{ python }}"\nSEED = 2\n',
      });
      const { output } = await update({
        sourcePath: 'ml',
        answers: { python: '3.13' },
      });
      expect(output).toEqual({ version: 'v2.0.0', conflicts: ['train.py'] });
      expect(read('ml/train.py')).toMatch(
        /<<<<<<<[\s\S]*SEED = 7[\s\S]*>>>>>>>/,
      );
      expect(read('ml/.copier-answers.yml')).toContain("python: '3.13'");
    });

    it('takes an older version when it is told, and says what is missing', async () => {
      const url = release('training', 'v1.0.0', first);
      release('training', 'v2.0.0', { 'template/new.txt': '2' });
      const { copy } = open();
      await copy({ url, ref: 'v1.0.0', answers: { name: 'a' } });
      expect(directory.content({ path: 'workspace' })).not.toHaveProperty([
        'new.txt',
      ]);
      await expect(copy({ url, targetPath: 'other' })).rejects.toThrow(
        /copier failed: .*name.*required/,
      );
    });

    it('runs tasks only of those that are trusted', async () => {
      const url = release('training', 'v1.0.0', {
        'copier.yml': '_tasks: ["touch made-by-task"]\n',
        'a.txt': '1',
      });
      await expect(open().copy({ url })).rejects.toThrow(
        /copier failed: .*tasks/,
      );
      await open({ trusted: true }).copy({ url });
      expect(read('made-by-task')).toBe('');
    });
  });

  describe('Cookiecutter', () => {
    const url = `file://${directory.path}/templates/cookie`;

    it('makes a project with the values, and without running hooks', async () => {
      const files = {
        'cookiecutter.json': JSON.stringify({
          name: 'My Project',
          slug: '{{ cookiecutter.name|slugify }}',
          licence: ['MIT', 'none'],
          stages: { a: 1 },
        }),
        '{{cookiecutter.slug}}/train.py':
          "NAME = '{{ cookiecutter.name }}'\nLICENCE = '{{ cookiecutter.licence }}'\n{{ cookiecutter.stages.a }}\n",
        'hooks/post_gen_project.sh': '#!/bin/sh\ntouch made-by-hook\n',
      };
      release('cookie', 'v1', files);
      const { output } = await open().cookiecutter({
        url,
        values: { name: 'Customer Churn', licence: 'none', stages: { a: 2 } },
        targetPath: 'ml',
      });
      expect(output).toEqual({ projectFolder: 'customer-churn' });
      expect(read('ml/train.py')).toBe(
        "NAME = 'Customer Churn'\nLICENCE = 'none'\n2\n",
      );
      const without = directory.content({ path: 'workspace/ml' });
      expect(Object.keys(without ?? {})).toEqual(['train.py']);
      await open({ trusted: true }).cookiecutter({ url, targetPath: 'ml' });
      expect(read('ml/made-by-hook')).toBe('');
    });

    it('says what is wrong in a template', async () => {
      release('cookie', 'v1', {
        'cookiecutter.json': '{"name": "x"}',
        '{{cookiecutter.name}}/a': '{{ cookiecutter.nothing }}',
      });
      await expect(open().cookiecutter({ url })).rejects.toThrow(
        /cookiecutter failed: .*nothing/,
      );
    });
  });

  describe('locks', () => {
    function setProject(poetry: boolean) {
      mkdirSync(join(workspacePath, 'src/churn'), { recursive: true });
      writeFileSync(join(workspacePath, 'src/churn/__init__.py'), '');
      writeFileSync(
        join(workspacePath, 'pyproject.toml'),
        [
          '[build-system]',
          poetry
            ? 'requires = ["poetry-core>=2.0"]\nbuild-backend = "poetry.core.masonry.api"'
            : 'requires = ["setuptools>=70"]\nbuild-backend = "setuptools.build_meta"',
          '[project]',
          'name = "churn"',
          'version = "0.1.0"',
          'requires-python = ">=3.10,<4.0"',
          'dependencies = ["packaging>=24"]',
          '[project.optional-dependencies]',
          'dev = ["iniconfig>=2"]',
          '',
        ].join('\n'),
      );
    }

    it('are what pip chose, with hashes, and pip installs from them', async () => {
      setProject(false);
      const { output, log } = await open().lock({ packaging: 'pip' });
      expect(log).toContain('Locked the environment in requirements.lock.txt');
      expect(output.locked).toBe(true);
      expect(read('requirements.lock.txt')).toMatch(
        /\niniconfig==[\d.]+ \\\n {4}--hash=sha256:[0-9a-f]{64}\npackaging==[\d.]+ \\\n {4}--hash=sha256:[0-9a-f]{64}\n$/,
      );
      expect(
        Object.keys(directory.content({ path: 'workspace' }) ?? {}).sort(),
      ).toEqual(['pyproject.toml', 'requirements.lock.txt', 'src']);
    });

    it('are those of Poetry', async () => {
      setProject(true);
      const { output } = await open().lock({ packaging: 'poetry' });
      expect(output).toEqual({ locked: true, lockFile: 'poetry.lock' });
      expect(read('poetry.lock')).toContain('name = "packaging"');
    });

    it('are none where nothing fits, with the reason', async () => {
      setProject(false);
      const file = join(workspacePath, 'pyproject.toml');
      const text = readFileSync(file, 'utf8').replace('>=24', '>=9999');
      writeFileSync(file, text);
      const { output } = await open().lock({ packaging: 'pip' });
      expect(output).toMatchObject({
        locked: false,
        reason: expect.stringMatching(/python failed: .*packaging>=9999/),
      });
    });
  });
});
