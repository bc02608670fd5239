import { createTwoFilesPatch } from 'diff';
import type { TreeFile } from '../types';

/** A file before and after; absent where there is none. @public */
export interface FileDiff {
  path: string;
  /** Where it was before, when it moves. */
  from?: string;
  before?: TreeFile;
  after?: TreeFile;
}

/**
 * What becomes of a file, in Git's form: also that it comes, goes, moves or may
 * be run. `git apply` takes it, but for contents that are no text.
 * @public
 */
export function fileDiff(change: FileDiff): string {
  const { path, from = path, before, after } = change;
  const lines = [`diff --git a/${from} b/${path}`];
  if (!before) {
    lines.push(`new file mode ${modeOf(after)}`);
  } else if (!after) {
    lines.push(`deleted file mode ${modeOf(before)}`);
  } else {
    if (modeOf(before) !== modeOf(after)) {
      lines.push(`old mode ${modeOf(before)}`, `new mode ${modeOf(after)}`);
    }
    if (from !== path) {
      lines.push(`rename from ${from}`, `rename to ${path}`);
    }
  }
  return `${lines.join('\n')}\n${contentDiff({ ...change, from })}`;
}

function contentDiff({ path, from, before, after }: FileDiff): string {
  const oldText = textOf(before);
  const newText = textOf(after);
  if (oldText === undefined || newText === undefined) {
    const isSame =
      before && after && Buffer.from(before.content).equals(after.content);
    return isSame ? '' : `Binary files a/${from} and b/${path} differ\n`;
  }
  if (oldText === newText) {
    return '';
  }
  const patch = createTwoFilesPatch(
    before ? `a/${from}` : '/dev/null',
    after ? `b/${path}` : '/dev/null',
    oldText,
    newText,
    undefined,
    undefined,
    { context: 3 },
  );
  return patch.slice(patch.indexOf('--- '));
}

function modeOf(file: TreeFile | undefined): string {
  return file?.executable ? '100755' : '100644';
}

function textOf(file: TreeFile | undefined): string | undefined {
  return file ? decodeText(file.content) : '';
}

/** A content as text; `undefined` when it is none. */
export function decodeText(content: Uint8Array): string | undefined {
  if (content.includes(0)) {
    return undefined;
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
      content,
    );
  } catch {
    return undefined;
  }
}
