import { fileDiff } from '@waymark/plugin-change-proposals-node';
import {
  isText,
  type FileTree,
  type MergedFile,
  type TreeFile,
  type UpdatedFile,
} from '@waymark/plugin-golden-paths-common';

/** Characters of one file's diff, as the API says. */
const LONGEST_DIFF = 100_000;
/** Of all diffs together. */
const MOST_CHARACTERS = 4_000_000;
/** Bytes of a file that is compared for people; beyond it takes too long. */
const LARGEST_COMPARED = 300_000;

/** Shows the files of an update with their diffs against the project. Pure. */
export function showFiles(
  files: readonly MergedFile[],
  project: FileTree,
): UpdatedFile[] {
  let left = MOST_CHARACTERS;
  return files.map(merged => {
    const { path, from, change, conflict, notes } = merged;
    const shown: UpdatedFile = {
      path,
      ...(from !== undefined && { from }),
      change,
      ...(conflict && { conflict }),
      notes,
    };
    if (change === 'keep') {
      return shown;
    }
    const before = project.get(from ?? path);
    const after = change === 'remove' ? undefined : merged.file;
    if (!isShort(before) || !isShort(after)) {
      return { ...shown, cut: true };
    }
    if (!isReadable(before) || !isReadable(after)) {
      return { ...shown, binary: true };
    }
    const diff = fileDiff({ path, from, before, after });
    const length = Math.min(LONGEST_DIFF, left);
    left -= Math.min(diff.length, length);
    return diff.length <= length
      ? { ...shown, diff }
      : { ...shown, diff: cutAtLine(diff, length), cut: true };
  });
}

function isShort(file: TreeFile | undefined): boolean {
  return (file?.content.length ?? 0) <= LARGEST_COMPARED;
}

function isReadable(file: TreeFile | undefined): boolean {
  return file === undefined || isText(file.content);
}

function cutAtLine(text: string, length: number): string {
  return text.slice(0, text.lastIndexOf('\n', length) + 1);
}
