import { join } from 'node:path';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { git } from '../__testUtils__/git';
import type { GitTarget } from '../settings/readGitTargets';
import { createAutocomplete } from './createAutocomplete';

describe('the autocomplete provider', () => {
  const root = createMockDirectory();
  const common = {
    viewUrl: 'https://git.example.org/{name}',
    fileUrl: 'https://git.example.org/{name}/{path}',
    author: { name: 'Waymark', email: 'waymark@example.org' },
  };
  const targets: GitTarget[] = [
    { ...common, id: 'local', title: 'This machine', directory: root.path },
    {
      ...common,
      id: 'server',
      title: 'The server',
      remote: join(root.path, '{name}.git'),
    },
  ];
  const complete = createAutocomplete({
    targets,
    workingDirectory: root.path,
  });

  const ask = async (resource: string, context: Record<string, string> = {}) =>
    (await complete({ resource, token: '-', context })).results;

  beforeEach(() => {
    root.clear();
    for (const name of ['empty', 'full']) {
      const repository = join(root.path, `${name}.git`);
      git(root.path, 'init', '--quiet', '--bare', repository);
    }
    git(root.path, 'init', '--quiet', 'work');
    const work = join(root.path, 'work');
    git(work, 'commit', '--quiet', '--allow-empty', '--message', 'x');
    git(work, 'push', '--quiet', join(root.path, 'full.git'), 'HEAD:main');
  });

  it('tells the targets and nothing else of them', async () => {
    expect(await ask('git-targets')).toEqual([
      { id: 'local', title: 'This machine' },
      { id: 'server', title: 'The server' },
    ]);
  });

  it.each([
    ['local', 'new', []],
    ['', 'new', []],
    ['local', 'full', ['taken']],
    ['local', 'empty', ['taken']],
    ['local', 'work', ['taken']],
    ['server', 'empty', []],
    ['server', 'full', ['taken']],
    ['server', 'none', ['unreachable']],
    ['local', '../x', ['unsuitable']],
    ['server', '', ['unsuitable']],
  ])('of the target %p says of the name %p: %j', async (target, name, ids) => {
    const results = await ask('repository', { target, name });
    expect(results.map(({ id }) => id)).toEqual(ids);
    results.forEach(({ title }) => expect(title).toMatch(/ /));
  });

  it.each([
    ['repositories', {}, /expected git-targets or repository/],
    ['repository', { target: 'x', name: 'new' }, /target is 'x'/],
  ])('refuses %s of %p', async (resource, context, message) => {
    await expect(ask(resource, context)).rejects.toThrow(message);
  });
});
