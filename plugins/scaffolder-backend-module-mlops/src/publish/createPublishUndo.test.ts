import { createMockDirectory } from '@backstage/backend-test-utils';
import { git } from '../__testUtils__/git';
import { Publishing } from '../__testUtils__/Publishing';

jest.setTimeout(60_000);

describe('undoing what mlops:git:publish made', () => {
  const root = createMockDirectory();
  const world = new Publishing(root);
  beforeEach(() => world.begin());

  describe.each([
    ['local', world.bare],
    ['server', world.remote],
  ])('to the target %s', (target, repository) => {
    it('is undone, also twice, and can then be done again', async () => {
      await world.publish({ target });
      // Servers refuse to remove the branch that HEAD names; see below.
      git(world.remote, 'symbolic-ref', 'HEAD', 'refs/heads/other');
      await expect(world.undo()).resolves.toEqual({ state: 'undone' });
      await expect(world.undo()).resolves.toEqual({ state: 'undone' });
      expect(world.repositories()).toEqual([]);
      expect(git(world.remote, 'for-each-ref')).toBe('');
      await world.publish({ target }, { taskId: 'task-2' });
      expect(git(repository, 'rev-list', '--count', 'main')).toBe('1');
    });

    it('is undone when it was only planned', async () => {
      world.receipts.trouble = call =>
        call.endsWith('created') ? new Error('down') : undefined;
      await world.publish({ target });
      git(world.remote, 'symbolic-ref', 'HEAD', 'refs/heads/other');
      expect(Object.values(world.receipts.states())).toEqual(['planned']);
      await expect(world.undo()).resolves.toEqual({ state: 'undone' });
      expect(world.repositories()).toEqual([]);
      expect(git(world.remote, 'for-each-ref')).toBe('');
    });

    it.each([
      ['somebody works in it', () => world.work(repository)],
      [
        'it has a second branch',
        () => git(repository, 'branch', 'more', 'main'),
      ],
    ])('is left when %s', async (_, change) => {
      await world.publish({ target });
      change();
      const refs = git(repository, 'for-each-ref');
      await expect(world.undo()).resolves.toEqual({
        state: 'left',
        reason: expect.stringMatching(/holds more than this run/),
      });
      expect(git(repository, 'for-each-ref')).toBe(refs);
    });
  });

  it('leaves a branch that the server keeps, in its words', async () => {
    git(world.remote, 'symbolic-ref', 'HEAD', 'refs/heads/main');
    await world.publish({ target: 'server' });
    await expect(world.undo()).rejects.toThrow(
      /^git push failed: .*deletion of the current branch prohibited/,
    );
    expect(git(world.remote, 'rev-list', '--count', 'main')).toBe('1');
  });

  it('removes what a run that was killed left half made', async () => {
    root.addContent({
      repositories: { '.publish-task-1-churn': { objects: { x: 'y' } } },
    });
    await world.publish();
    expect(world.repositories()).toEqual(['churn.git']);
    root.addContent({ repositories: { '.publish-task-1-churn': { x: 'y' } } });
    await world.undo();
    expect(world.repositories()).toEqual([]);
  });

  it('leaves what lies in a target that is configured no more', async () => {
    await world.publish();
    await expect(world.undo([])).resolves.toEqual({
      state: 'left',
      reason: "mlops.gitTargets of the configuration has no 'local' any more",
    });
    expect(world.repositories()).toEqual(['churn.git']);
  });
});
