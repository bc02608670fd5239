import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createMockDirectory } from '@backstage/backend-test-utils';
import {
  createBareCopy,
  createRepository,
  type GitRemote,
} from '../__testUtils__/gitRemote';
import { pushBranch, type BranchChange } from './pushBranch';

jest.setTimeout(60_000);

const path = 'models/price list/catalog-info.yaml';
const branch = 'waymark/raci-1';
const before = 'kind: Model\r\nspec: # ä\r\n  owner: a\r\n';
const after = before.replace('owner: a', 'owner: b');

describe('pushBranch', () => {
  const root = createMockDirectory();
  let team: GitRemote;

  beforeEach(() => {
    root.clear();
    root.setContent({ temporary: {} });
    team = createRepository(join(root.path, 'team'), {
      [path]: before,
      'other.txt': 'x',
    });
  });

  function push(given: Partial<BranchChange> = {}, signal?: AbortSignal) {
    return pushBranch(
      {
        remote: team.directory,
        branch,
        id: 'raci-1',
        title: 'Hand training over',
        description: 'Agreed by both.\n\n- `training`\n\n# not a comment',
        author: { name: 'Waymark', email: 'waymark@example.org' },
        files: [{ path, before, after }],
        ...given,
      },
      { signal, workingDirectory: join(root.path, 'temporary') },
    );
  }

  function commits(repository: Pick<GitRemote, 'git'>, ref = branch) {
    return repository.git('log', '--format=%s', ref).trim().split('\n');
  }

  it('pushes one commit into a repository with a working tree, which stays as it is', async () => {
    const head = team.git('rev-parse', 'HEAD');
    const tree = team.git('ls-tree', 'HEAD');
    await push();
    expect(team.git('rev-parse', `${branch}^`)).toBe(head);
    expect(team.show(branch, path)).toBe(after);
    expect(team.git('diff', '--name-only', 'main', branch)).toBe(`${path}\n`);
    expect(team.git('log', '-1', '--format=%an <%ae>|%cn|%B', branch)).toBe(
      'Waymark <waymark@example.org>|Waymark|Hand training over\n\nAgreed by both.\n\n- `training`\n\n# not a comment\n\nWaymark-Proposal: raci-1\n\n',
    );
    expect(team.git('rev-parse', 'HEAD')).toBe(head);
    expect(team.git('ls-tree', 'HEAD')).toBe(tree);
    expect(team.git('branch', '--show-current')).toBe('main\n');
    expect(readdirSync(join(root.path, 'temporary'))).toEqual([]);
  });

  it('pushes into a bare repository over a URL, from another branch than HEAD', async () => {
    team.git('checkout', '--quiet', '-b', 'stable');
    team.commit({ 'only-stable.txt': '1' });
    team.git('checkout', '--quiet', 'main');
    const bare = createBareCopy(team, join(root.path, 'bare.git'));
    // Hosts send parts of repositories; the test's server does so when told.
    bare.git('config', 'uploadpack.allowFilter', 'true');
    await push({ remote: `file://${bare.directory}`, base: 'stable' });
    expect(bare.show(branch, path)).toBe(after);
    expect(bare.show(branch, 'only-stable.txt')).toBe('1');
    expect(commits(bare)).toEqual(['Hand training over', 'by Team', 'by Team']);
    expect(bare.git('fsck', '--strict')).toBe('');
  });

  it('keeps that a file may be run', async () => {
    team.git('update-index', '--chmod=+x', path);
    team.git(
      ...['-c', 'user.name=T', '-c', 'user.email=t@example.org'],
      ...['commit', '--quiet', '--message', 'x'],
    );
    await push();
    expect(team.git('ls-tree', branch, '--', path)).toMatch(/^100755 blob/);
  });

  it('does nothing when the branch has the same files already', async () => {
    await push();
    const tip = team.git('rev-parse', branch);
    await push({ title: 'In other words' });
    expect(team.git('rev-parse', branch)).toBe(tip);
  });

  it('lets all of several that push at once succeed, with one commit', async () => {
    const bare = createBareCopy(team, join(root.path, 'bare.git'));
    await Promise.all(
      Array.from({ length: 4 }, () => push({ remote: bare.directory })),
    );
    expect(commits(bare)).toEqual(['Hand training over', 'by Team']);
    expect(bare.show(branch, path)).toBe(after);
  });

  it('replaces its own commit after the file below changed', async () => {
    await push();
    const newer = before.replace('kind: Model', 'kind: Model # new');
    team.commit({ [path]: newer });
    const newest = newer.replace('owner: a', 'owner: b');
    await push({ files: [{ path, before: newer, after: newest }] });
    expect(team.show(branch, path)).toBe(newest);
    expect(commits(team)).toEqual(['Hand training over', 'by Team', 'by Team']);
  });

  it("never replaces somebody else's commit", async () => {
    await push();
    team.git('checkout', '--quiet', branch);
    team.commit({ [path]: after.replace('owner: b', 'owner: c') }, 'Reviewer');
    const tip = team.git('rev-parse', branch);
    team.git('checkout', '--quiet', 'main');
    await expect(push()).rejects.toMatchObject({
      name: 'ConflictError',
      message: expect.stringContaining(
        `The branch ${branch} of ${team.directory} holds a commit that is not of this proposal; merge or delete the branch`,
      ),
    });
    expect(team.git('rev-parse', branch)).toBe(tip);
  });

  it("takes a branch with the wanted files whoever's it is", async () => {
    team.git('checkout', '--quiet', '-b', branch);
    team.commit({ [path]: after, 'more.txt': '1' }, 'Reviewer');
    team.git('checkout', '--quiet', 'main');
    const tip = team.git('rev-parse', branch);
    await push();
    expect(team.git('rev-parse', branch)).toBe(tip);
  });

  it('refuses when the file changed since it was read', async () => {
    team.commit({ [path]: `${before}# by hand\n` });
    await expect(push()).rejects.toMatchObject({
      name: 'ConflictError',
      message: expect.stringContaining(
        `${path} of ${team.directory} is not what the catalog reads any more`,
      ),
    });
    expect(team.git('branch', '--list', branch)).toBe('');
  });

  it.each([
    ['nowhere.yaml', 'is not there as a plain file'],
    ['models', 'is not there as a plain file'],
    [':(glob)**', 'is not there as a plain file'],
    ['--output=x', 'is not there as a plain file'],
  ])('refuses the path %s', async (wrong, message) => {
    await expect(
      push({ files: [{ path: wrong, before, after }] }),
    ).rejects.toThrow(message);
  });

  it('says what Git says, without passwords', async () => {
    await expect(
      push({ remote: 'http://robot:s3cret@127.0.0.1:9/ml.git' }),
    ).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message: expect.stringMatching(
        /^git clone failed: fatal: unable to access 'http:\/\/127\.0\.0\.1:9\/ml\.git/,
      ),
    });
    await expect(push({ base: 'none' })).rejects.toThrow(
      /^git clone failed: .*Remote branch none not found/,
    );
    team.git('checkout', '--quiet', '-b', branch);
    await expect(push()).rejects.toThrow(
      /refusing to update checked out branch/,
    );
    expect(readdirSync(join(root.path, 'temporary'))).toEqual([]);
  });

  it('stops when told, and leaves nothing', async () => {
    const controller = new AbortController();
    controller.abort(new Error('went away'));
    await expect(push({}, controller.signal)).rejects.toThrow('went away');
    expect(readdirSync(join(root.path, 'temporary'))).toEqual([]);
    expect(team.git('branch', '--list', branch)).toBe('');
  });
});
