import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { git } from '../__testUtils__/git';
import { Publishing } from '../__testUtils__/Publishing';

jest.setTimeout(60_000);

describe('mlops:git:publish', () => {
  const root = createMockDirectory();
  const world = new Publishing(root);
  beforeEach(() => world.begin());

  describe.each([
    ['local', world.bare, 'repository'],
    ['server', world.remote, 'branch'],
  ])('to the target %s', (target, repository, kind) => {
    it('makes the files the only commit, and says where it is', async () => {
      const { output } = await world.publish({
        target,
        message: 'Begin churn\n\n# not a comment',
      });
      const commit = git(repository, 'rev-parse', 'main');
      expect(output).toEqual({
        target,
        remoteUrl: repository,
        localPath: repository,
        viewUrl: 'https://git.example.org/churn',
        catalogInfoUrl:
          'https://git.example.org/churn/blob/main/catalog-info.yaml',
        commit,
      });
      expect(
        git(repository, 'ls-tree', '-r', '--name-only', 'main').split('\n'),
      ).toEqual([
        '.gitattributes',
        '.gitignore',
        'README.md',
        'src train/a.py',
      ]);
      expect(
        git(repository, 'log', '--format=%an <%ce>|%P|%B', 'main'),
      ).toMatch(
        /^Waymark <waymark@example\.org>\|\|Begin churn\n\n# not a comment\n\nWaymark-Run: task-1/,
      );
      expect(git(repository, 'for-each-ref', '--format=%(refname)')).toBe(
        'refs/heads/main',
      );
      expect(git(repository, 'fsck', '--strict')).toBe('');
      expect(world.receipts.items()).toEqual([
        expect.objectContaining({
          key: `${kind}:${target}/churn`,
          kind,
          state: 'created',
          url: 'https://git.example.org/churn',
        }),
      ]);
      expect(readdirSync(world.workingDirectory)).toEqual([]);
      expect(world.repositories()).toEqual(
        target === 'local' ? ['churn.git'] : [],
      );
    });

    it('is done once when a run is done again', async () => {
      const first = await world.publish({ target });
      const again = await world.publish({ target });
      expect(again.output).toEqual(first.output);
      expect(git(repository, 'rev-list', '--count', 'main')).toBe('1');
    });

    it('refuses the content of another run, and plans nothing', async () => {
      await world.publish({ target });
      const commit = git(repository, 'rev-parse', 'main');
      await expect(
        world.publish({ target }, { taskId: 'task-2' }),
      ).rejects.toMatchObject({
        name: 'ConflictError',
        message: expect.stringMatching(
          /repository 'churn'.* content that is not of this run; choose another name/,
        ),
      });
      expect(git(repository, 'rev-parse', 'main')).toBe(commit);
      expect(world.receipts.items('task-2')).toEqual([]);
    });

    it('refuses a repository that somebody works in by now', async () => {
      await world.publish({ target });
      world.work(repository);
      await expect(world.publish({ target })).rejects.toThrow(
        /not of this run/,
      );
    });

    it('makes nothing in a dry run', async () => {
      const { output, log } = await world.publish(
        { target },
        { isDryRun: true },
      );
      expect(output).toMatchObject({ target, remoteUrl: repository });
      expect(output.commit).toBeUndefined();
      expect(log).toEqual([
        expect.stringMatching(/^Would publish the repository 'churn' in /),
      ]);
      expect(world.receipts.calls).toEqual([]);
      expect(world.repositories()).toEqual([]);
      expect(git(world.remote, 'for-each-ref')).toBe('');
    });

    it('publishes a folder of the workspace on another branch', async () => {
      await world.publish({
        target,
        sourcePath: 'src train',
        branch: 'trunk/a',
      });
      expect(git(repository, 'ls-tree', '--name-only', 'trunk/a')).toBe('a.py');
    });

    it('leaves nothing when the run is given up', async () => {
      const controller = new AbortController();
      world.receipts.trouble = call => {
        if (call.endsWith('planned')) {
          controller.abort(new Error('cancelled'));
        }
        return undefined;
      };
      await expect(
        world.publish({ target }, { signal: controller.signal }),
      ).rejects.toThrow('cancelled');
      expect(world.repositories()).toEqual([]);
      expect(git(world.remote, 'for-each-ref')).toBe('');
      expect(readdirSync(world.workingDirectory)).toEqual([]);
    });

    it('refuses a folder without files, and one with a repository in it', async () => {
      root.addContent({ workspace: { empty: {}, nesting: { 'a.txt': 'a' } } });
      const nested = join(world.workspacePath, 'nesting', 'nested');
      git(world.workspacePath, 'init', '--quiet', nested);
      git(nested, 'commit', '--quiet', '--allow-empty', '--message', 'x');
      await expect(
        world.publish({ target, sourcePath: 'empty' }),
      ).rejects.toThrow(/There are no files to publish/);
      await expect(
        world.publish({ target, sourcePath: 'nesting' }),
      ).rejects.toThrow(/^nested is a Git repository of its own/);
      expect(world.repositories()).toEqual([]);
      expect(git(world.remote, 'for-each-ref')).toBe('');
    });
  });

  it('lets one of two that publish at once succeed', async () => {
    const outcomes = await Promise.allSettled(
      ['task-1', 'task-2'].map(taskId => world.publish({}, { taskId })),
    );
    expect(outcomes.map(({ status }) => status).sort()).toEqual([
      'fulfilled',
      'rejected',
    ]);
    expect(world.repositories()).toEqual(['churn.git']);
    expect(git(world.bare, 'rev-list', '--count', 'main')).toBe('1');
  });

  it('takes a folder with a working tree for a repository of that name', async () => {
    root.addContent({ repositories: { churn: { '.git': {} } } });
    await expect(world.publish()).rejects.toThrow(/choose another name/);
  });

  it('repeats the password of a remote nowhere', async () => {
    const { output, log } = await world.publish(
      { target: 'guarded' },
      { isDryRun: true },
    );
    expect(output.remoteUrl).toBe('http://127.0.0.1:9/churn.git');
    expect(output.localPath).toBeUndefined();
    expect(JSON.stringify([output, log])).not.toContain('s3cret');
    const error = await world.publish({ target: 'guarded' }).catch(e => e);
    expect(error.message).toMatch(/^git ls-remote failed: .*127\.0\.0\.1:9/);
    expect(String(error.stack)).not.toContain('s3cret');
  });

  it('says what Git says of a repository that is not there', async () => {
    await expect(
      world.publish({ target: 'server', name: 'none' }),
    ).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message: expect.stringMatching(/^git ls-remote failed: .*none\.git/),
    });
    expect(world.receipts.items()).toEqual([]);
  });

  it.each([
    [{ target: 'x' }, /target is 'x'; expected one of local, server, guarded/],
    [{ name: '../x' }, /name is '\.\.\/x'; expected a repository's name/],
    [{ name: '-x' }, /expected a repository's name/],
    [{ name: 'x.git' }, /not ending in \.git/],
    [{ branch: '--x' }, /branch is '--x'; expected the name of a branch/],
    [{ branch: 'a..b' }, /expected the name of a branch/],
    [{ sourcePath: '../..' }, /not allowed/],
  ])('refuses %p', async (input, message) => {
    await expect(world.publish(input)).rejects.toThrow(message);
    expect(world.receipts.calls).toEqual([]);
  });
});
