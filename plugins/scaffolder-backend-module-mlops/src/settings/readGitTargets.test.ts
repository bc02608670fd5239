import { resolve } from 'node:path';
import { mockServices } from '@backstage/backend-test-utils';
import type { JsonObject } from '@backstage/types';
import { readGitTargets } from './readGitTargets';

const target: JsonObject = {
  id: 'local',
  title: 'On this machine',
  directory: 'repositories',
  viewUrl: 'https://portal.example.org/git/{name}',
  author: { name: 'Waymark', email: 'waymark@example.org' },
};

const { directory: _, ...remoteless } = target;

function read(...gitTargets: JsonObject[]) {
  return readGitTargets(
    mockServices.rootConfig({ data: { mlops: { gitTargets } } }),
  );
}

describe('readGitTargets', () => {
  it('has none where none are configured', () => {
    expect(readGitTargets(mockServices.rootConfig())).toEqual([]);
  });

  it('reads a folder, from the working directory', () => {
    expect(read(target)).toEqual([
      {
        ...target,
        directory: resolve('repositories'),
        fileUrl: 'https://portal.example.org/git/{name}/{path}',
      },
    ]);
  });

  it.each([
    'https://robot:secret@git.example.org/ml/{name}.git',
    'ssh://git@git.example.org/ml/{name}.git',
    'git@git.example.org:ml/{name}.git',
    'file:///srv/git/{name}.git',
    '/srv/git/{name}.git',
  ])('reads the remote %s as it is', remote => {
    const fileUrl = 'https://git.example.org/ml/{name}/raw/{branch}/{path}';
    expect(read({ ...remoteless, remote, fileUrl })).toEqual([
      { ...remoteless, remote, fileUrl },
    ]);
  });

  it.each<[string, JsonObject, RegExp]>([
    ['an id with a slash', { id: 'a/b' }, /gitTargets\[0\]\.id is 'a\/b'/],
    ['neither place', { directory: undefined }, /neither directory nor remote/],
    ['both places', { remote: '/srv/{name}' }, /both directory and remote/],
    [
      'a page without a name',
      { viewUrl: 'https://git.example.org/' },
      /viewUrl is 'https:\/\/git\.example\.org\/'; expected .*\{name\}/,
    ],
    [
      'a page that is none',
      { viewUrl: 'ftp://git.example.org/{name}' },
      /expected an http or https URL/,
    ],
    [
      'an address without a path',
      { fileUrl: 'https://git.example.org/{name}' },
      /fileUrl is .*\{name\} and \{path\}/,
    ],
    [
      'an author that is none',
      { author: { name: '<x>', email: 'a@example.org' } },
      /author\.name is '<x>'/,
    ],
  ])('refuses %s', (_title, change, message) => {
    expect(() => read({ ...target, ...change })).toThrow(message);
  });

  it.each([
    'https://robot:secret@git.example.org/ml.git',
    'ext::sh -c {name}',
    '--upload-pack={name}',
    'gopher://robot:secret@git.example.org/{name}',
  ])('refuses the remote %s without repeating it', remote => {
    const refused = () => read({ ...remoteless, remote });
    expect(refused).toThrow(/gitTargets\[0\]\.remote is nothing/);
    expect(refused).not.toThrow(/secret/);
  });

  it('refuses an id that stands twice', () => {
    expect(() => read(target, target)).toThrow(
      /gitTargets\[1\]\.id is 'local', as another one's/,
    );
  });
});
