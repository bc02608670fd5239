import { mkdir } from 'node:fs/promises';
import { runGit } from '@waymark/plugin-change-proposals-node';
import { withDeadline } from '../timing/withDeadline';

/** Brings one state of a repository into a new folder, without its history. */
export async function cloneTemplate(options: {
  url: string;
  /** The repository's HEAD without. */
  ref?: string;
  folder: string;
  milliseconds: number;
  signal?: AbortSignal;
}): Promise<void> {
  const { url, ref = 'HEAD', folder, milliseconds } = options;
  await mkdir(folder);
  await withDeadline(
    { what: url, milliseconds, signal: options.signal },
    async signal => {
      const git = (...args: string[]) => runGit(args, { cwd: folder, signal });
      await git('init', '--quiet', '--template=');
      await git('fetch', '--quiet', '--depth=1', '--no-tags', '--', url, ref);
      await git(
        '-c',
        'core.hooksPath=/dev/null',
        'checkout',
        '--quiet',
        'FETCH_HEAD',
      );
    },
  );
}
