import type {
  FileTree,
  MergedFile,
  TreeFile,
} from '@waymark/plugin-golden-paths-common';
import { sha256 } from '../contents/hash';

/**
 * Names what a person looked at: the template's content, and each file before
 * and after. Commits that touch none of them leave it as it is. Pure.
 */
export function fingerprint(update: {
  templateHash: string;
  project: FileTree;
  files: readonly MergedFile[];
}): string {
  const { templateHash, project, files } = update;
  return sha256(
    JSON.stringify([
      templateHash,
      files.map(({ path, from, change, conflict, file }) => [
        path,
        from ?? null,
        change,
        conflict ?? null,
        describe(project.get(from ?? path)),
        describe(file),
      ]),
    ]),
  );
}

function describe(file: TreeFile | undefined): unknown {
  return file ? [sha256(file.content), file.executable === true] : null;
}
