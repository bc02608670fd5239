import type { GitTarget } from '../settings/readSettings';

/** Where a branch of a target is shown, if that is known. */
export function branchUrl(target: GitTarget, branch: string): { url?: string } {
  const url = target.branchUrl?.replaceAll(
    '{branch}',
    encodeURIComponent(branch),
  );
  return url ? { url } : {};
}
