import { execFileSync } from 'node:child_process';
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  createMockDirectory,
  mockCredentials,
} from '@backstage/backend-test-utils';
import { createProposals } from '../__testUtils__/createProposals';
import { createRepository, type GitRemote } from '../__testUtils__/gitRemote';
import type { FileChangeWanted, RepositoryFiles } from '../types';
import {
  before,
  changes,
  file,
  shown,
  text,
} from './__testUtils__/manyChanges';

jest.setTimeout(60_000);

const credentials = mockCredentials.user('user:default/lena');
describe('ChangeProposals.proposeFiles, to a Git remote', () => {
  const root = createMockDirectory();
  const at = 'https://git.example.org/ml/churn/blob/main/';
  const location = { url: `${at}ml/catalog-info.yaml` };
  let team: GitRemote;

  beforeEach(() => {
    root.clear();
    team = createRepository(join(root.path, 'team'), before);
  });

  function openGit(remote = `file://${team.directory}`) {
    return createProposals({
      config: {
        author: { name: 'Waymark', email: 'waymark@example.org' },
        git: [
          {
            urlPrefix: 'https://git.example.org/ml/{repository}/blob/main/',
            remote: remote.replace('/team', '/{repository}'),
            branchUrl: 'https://git.example.org/ml/{repository}/tree/{branch}',
          },
        ],
      },
    }).proposals;
  }

  const inTeam = { url: location.url.replace('/churn/', '/team/') };

  /** Reads, then proposes what was wanted of that. */
  async function propose(
    wanted: FileChangeWanted[],
    meanwhile?: () => void,
    signal?: AbortSignal,
  ) {
    const proposals = openGit();
    const read = (await proposals.readFiles(inTeam)) as RepositoryFiles;
    meanwhile?.();
    return proposals.proposeFiles(
      { location: inTeam, revision: read.revision, changes: wanted },
      text,
      { credentials, signal },
    );
  }

  function tree(ref: string) {
    return team.git('ls-tree', '-r', '--name-only', ref).trim().split('\n');
  }

  it('writes, moves and removes files in one commit on a branch', async () => {
    const head = team.git('rev-parse', 'HEAD');
    const proposed = await propose(changes);
    expect(proposed).toMatchObject({
      kind: 'branch',
      branch: 'waymark/update-1',
      url: 'https://git.example.org/ml/team/tree/waymark%2Fupdate-1',
    });
    expect(proposed?.files.map(({ path }) => path)).toEqual(shown);
    expect(proposed?.files[0].url).toBe(
      'https://git.example.org/ml/team/blob/main/ml/Makefile',
    );
    const branch = 'waymark/update-1';
    expect(team.git('rev-parse', `${branch}^`)).toBe(head);
    expect(tree(branch)).toEqual([
      'ml/Makefile',
      'ml/same.txt',
      'ml/scripts/run.sh',
      'ml/src/new name.py',
      'ml/was-a-file/inner.txt',
      'other/untouched.txt',
    ]);
    expect(team.show(branch, 'ml/src/new name.py')).toBe('a\nb\nc\nD\n');
    expect(team.git('ls-tree', branch, 'ml/scripts/run.sh')).toMatch(/^100755/);
    expect(team.git('fsck', '--strict')).toBe('');
  });

  it('shows diffs that git makes the same tree of', async () => {
    const proposed = await propose(changes);
    const patch = proposed?.files.map(({ diff }) => diff).join('') ?? '';
    writeFileSync(join(root.path, 'all.diff'), patch);
    execFileSync('git', ['apply', '--index', join(root.path, 'all.diff')], {
      cwd: team.directory,
      stdio: 'pipe',
    });
    expect(team.git('diff', '--cached', 'waymark/update-1')).toBe('');
  });

  it('does nothing the second time, and nothing for what is so already', async () => {
    await propose(changes);
    const tip = team.git('rev-parse', 'waymark/update-1');
    await propose(changes);
    expect(team.git('rev-parse', 'waymark/update-1')).toBe(tip);
    await expect(
      propose([{ path: 'same.txt', file: file('same\r\n') }]),
    ).resolves.toBeUndefined();
  });

  it('replaces its own commit when more is wanted', async () => {
    await propose(changes);
    await propose([...changes, { path: 'more.txt', file: file('1') }]);
    expect(
      team.git('rev-list', '--count', 'main..waymark/update-1').trim(),
    ).toBe('1');
    expect(team.show('waymark/update-1', 'ml/more.txt')).toBe('1');
  });

  it('carries contents that are no text', async () => {
    const content = Buffer.from([0, 255, 13, 10, 1]);
    const proposed = await propose([{ path: 'a.bin', file: file(content) }]);
    expect(proposed?.files[0].diff).toContain(
      'Binary files a/ml/a.bin and b/ml/a.bin differ',
    );
    const stored = execFileSync(
      'git',
      ['cat-file', 'blob', 'waymark/update-1:ml/a.bin'],
      { cwd: team.directory },
    );
    expect(stored).toEqual(content);
  });

  it('takes a repository that moved in other files', async () => {
    await propose(changes, () => team.commit({ 'other/untouched.txt': '2' }));
    expect(team.show('waymark/update-1', 'other/untouched.txt')).toBe('2');
    expect(team.show('waymark/update-1', 'ml/Makefile')).toContain('pytest');
  });

  it.each<[string, () => void]>([
    ['has other content', () => team.commit({ 'ml/Makefile': 'by hand\n' })],
    [
      'may be run now',
      () => {
        chmodSync(join(team.directory, 'ml/Makefile'), 0o755);
        team.commit({});
      },
    ],
    [
      'came meanwhile',
      () => team.commit({ 'ml/src/new name.py': 'mine\n' }, 'Reviewer'),
    ],
  ])('refuses when a touched file %s', async (_what, meanwhile) => {
    await expect(propose(changes, meanwhile)).rejects.toMatchObject({
      name: 'ConflictError',
      message: expect.stringMatching(
        /^ml\/(Makefile|src\/new name\.py) of file:.* changed since the files were read/,
      ),
    });
    expect(team.git('branch', '--list', 'waymark/*')).toBe('');
  });

  it('refuses when the state that was read is gone', async () => {
    const proposals = openGit();
    const wanted = {
      location: inTeam,
      revision: '0123456789012345678901234567890123456789',
      changes,
    };
    await expect(
      proposals.proposeFiles(wanted, text, { credentials }),
    ).rejects.toMatchObject({
      name: 'ConflictError',
      message: expect.stringContaining('does not give out 0123456789'),
    });
    await expect(
      proposals.proposeFiles({ ...wanted, revision: '--all' }, text, {
        credentials,
      }),
    ).rejects.toThrow("'--all' is no revision of");
  });

  it.each<[string, FileChangeWanted[], string]>([
    ['a way out', [{ path: '../x', file: file('1') }], "'../x' is no path"],
    ['a hook', [{ path: '.git/hooks/x', file: file('1') }], 'is no path'],
    ['an absolute path', [{ path: '/etc/x' }], "'/etc/x' is no path"],
    [
      'a move from outside',
      [{ path: 'a', from: '../x', file: file('1') }],
      '../x',
    ],
    [
      'a move without content',
      [{ path: 'a', from: 'old.py' }],
      "'old.py' would move to 'a' without a content",
    ],
    [
      'one file twice',
      [{ path: 'a' }, { path: 'a', file: file('1') }],
      "'a' is changed twice",
    ],
    [
      'a folder as a file',
      [{ path: 'scripts', file: file('1') }],
      'ml/scripts of',
    ],
  ])('refuses %s', async (_what, wanted, message) => {
    await expect(propose(wanted)).rejects.toThrow(message);
    expect(team.git('branch', '--list', 'waymark/*')).toBe('');
  });

  it('stops when told', async () => {
    const signal = AbortSignal.abort(new Error('went away'));
    await expect(propose(changes, undefined, signal)).rejects.toThrow(
      'went away',
    );
  });
});
