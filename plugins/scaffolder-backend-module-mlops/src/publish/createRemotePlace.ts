import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConflictError } from '@backstage/errors';
import { hidePasswords, runGit } from '@waymark/plugin-change-proposals-node';
import type { RemoteTarget } from '../settings/readGitTargets';
import { buildCommit } from './buildCommit';
import { inspectRepository, type Contents } from './inspectRepository';
import type { NewRepository, Place } from './Place';

/**
 * Empty repositories of a Git server, which are filled by a push that succeeds
 * only while they are empty.
 */
export function createRemotePlace(
  target: RemoteTarget,
  options: { workingDirectory?: string },
): Place {
  const remoteOf = (name: string) => target.remote.replaceAll('{name}', name);

  /** Somewhere to bring commits, and to build them. */
  const inRepository = async <T>(
    signal: AbortSignal,
    run: (repository: string) => Promise<T>,
  ): Promise<T> => {
    const parent = options.workingDirectory ?? tmpdir();
    const repository = await mkdtemp(join(parent, 'git-publish-'));
    try {
      await runGit(['init', '--bare', '--quiet', '--template='], {
        cwd: repository,
        signal,
      });
      return await run(repository);
    } finally {
      await rm(repository, { recursive: true, force: true });
    }
  };

  const inspect = (
    wanted: NewRepository,
    workspace: string,
    signal: AbortSignal,
  ): Promise<Contents> =>
    inspectRepository(remoteOf(wanted.name), wanted, { workspace, signal });

  const commitOf = (contents: Contents, name: string): string | undefined => {
    if (contents.state === 'foreign') {
      throw new ConflictError(
        `The repository '${name}' has content that is not of this run; choose another name, or an empty repository`,
      );
    }
    return contents.state === 'ours' ? contents.commit : undefined;
  };

  return {
    kind: 'branch',
    remoteUrl: name => hidePasswords(remoteOf(name)),
    look: (wanted, signal) =>
      inRepository(signal, async repository =>
        commitOf(await inspect(wanted, repository, signal), wanted.name),
      ),
    publish: (wanted, { folder, message }, signal) =>
      inRepository(signal, async repository => {
        const { branch, name } = wanted;
        const there = await inspect(wanted, repository, signal);
        const published = commitOf(there, name);
        if (published) {
          return published;
        }
        const commit = await buildCommit(
          repository,
          { ...wanted, folder, message },
          { branch, signal },
        );
        const ref = `refs/heads/${branch}`;
        const args = [
          ...['push', '--quiet', '--no-verify', `--force-with-lease=${ref}:`],
          ...['--', remoteOf(name), `${commit}:${ref}`],
        ];
        await runGit(args, { cwd: repository, signal });
        return commit;
      }),
    undo: (wanted, signal) =>
      inRepository(signal, async repository => {
        const { branch, name } = wanted;
        const contents = await inspect(wanted, repository, signal);
        if (contents.state === 'empty') {
          return { state: 'undone' };
        }
        if (contents.state === 'foreign') {
          const reason = `The repository '${name}' holds more than this run pushed; look at it, then remove the branch ${branch} by hand if nobody needs it`;
          return { state: 'left', reason };
        }
        const ref = `refs/heads/${branch}`;
        const args = [
          ...['push', '--quiet', '--no-verify'],
          ...[`--force-with-lease=${ref}:${contents.commit}`],
          ...['--', remoteOf(name), `:${ref}`],
        ];
        await runGit(args, { cwd: repository, signal });
        return { state: 'undone' };
      }),
  };
}
