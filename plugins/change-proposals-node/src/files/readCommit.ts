import { isPlainFile, type ListedFile } from '../git/objects';
import type { RepositoryFiles, TreeFile } from '../types';
import { createCounter, LIMITS } from './limits';

/** What gives out the files of a commit. */
interface CommitReader {
  list(commit: string, folder: string): Promise<ListedFile[]>;
  readBlobs(
    objects: readonly string[],
    mostBytes: number,
  ): Promise<Map<string, Buffer>>;
}

/** Reads the files of a folder at a commit. */
export async function readCommit(
  repository: CommitReader,
  options: {
    commit: string;
    folder: string;
    /** What the folder is called in errors. */
    name: string;
  },
): Promise<Pick<RepositoryFiles, 'files' | 'skipped'>> {
  const { commit, folder, name } = options;
  const count = createCounter(name);
  const listed = await repository.list(commit, folder);
  const skipped: RepositoryFiles['skipped'] = [];
  const taken = listed.filter(entry => {
    const { path, mode, size } = entry;
    if (!isPlainFile(entry)) {
      skipped.push({ path, reason: mode === '120000' ? 'link' : 'submodule' });
      return false;
    }
    if (size === undefined || size > LIMITS.file) {
      skipped.push({ path, reason: 'large' });
      return false;
    }
    count(size);
    return true;
  });
  const contents = await repository.readBlobs(
    taken.map(({ object }) => object),
    LIMITS.folder,
  );
  const files = new Map<string, TreeFile>();
  for (const { path, mode, object } of taken) {
    const content = contents.get(object) ?? Buffer.alloc(0);
    files.set(path, {
      content,
      ...(mode === '100755' && { executable: true }),
    });
  }
  return { files, skipped };
}
