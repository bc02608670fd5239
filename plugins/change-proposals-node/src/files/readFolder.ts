import type { UrlReaderService } from '@backstage/backend-plugin-api';
import type { Settings } from '../settings/readSettings';
import type { RepositoryFiles } from '../types';
import type { LocatedFolder } from './locateFolder';
import { readGitFolder } from './readGitFolder';
import { readWebFolder } from './readWebFolder';

/** Reads a folder in the way its repository is reached. */
export async function readFolder(
  folder: LocatedFolder,
  options: {
    settings: Settings;
    urlReader: Pick<UrlReaderService, 'readTree'>;
    revision?: string;
    signal?: AbortSignal;
  },
): Promise<RepositoryFiles | 'not-modified'> {
  const { settings, urlReader, revision, signal } = options;
  const { workingDirectory } = settings;
  const { path, url } = folder;
  const shared = { revision, signal, workingDirectory };
  const read =
    folder.kind === 'git'
      ? await readGitFolder({
          target: folder.target,
          folder: path,
          ...shared,
        })
      : await readWebFolder({ url, urlReader, ...shared });
  return read === 'not-modified' ? read : { ...read, path, url };
}
