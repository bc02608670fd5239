import type { JsonObject } from '@backstage/types';
import type { Undo, UndoByKind } from '../receipts/types';
import type { GitTarget } from '../settings/readGitTargets';
import { createPlace } from './createPlace';
import { checkBranch, checkName } from './naming';

/** How what `mlops:git:publish` made is taken back. */
export function createPublishUndo(options: {
  targets: readonly GitTarget[];
  workingDirectory?: string;
}): UndoByKind {
  const { targets, workingDirectory } = options;

  const undo: Undo = async (item, { taskId, signal }) => {
    const name = checkName(textOf(item.undo, 'name'));
    const branch = checkBranch(textOf(item.undo, 'branch'));
    const id = textOf(item.undo, 'target');
    const target = targets.find(known => known.id === id);
    if (!target) {
      const reason = `mlops.gitTargets of the configuration has no '${id}' any more`;
      return { state: 'left', reason };
    }
    const { author } = target;
    return createPlace(target, { workingDirectory }).undo(
      { name, branch, author, taskId },
      signal,
    );
  };
  return { repository: undo, branch: undo };
}

function textOf(undo: JsonObject, key: string): string {
  return String(undo[key] ?? '');
}
