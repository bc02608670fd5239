import { createTwoFilesPatch } from 'diff';

/** A diff that `git apply` takes, with three lines of context. */
export function unifiedDiff(
  path: string,
  before: string,
  after: string,
): string {
  const patch = createTwoFilesPatch(
    `a/${path}`,
    `b/${path}`,
    before,
    after,
    undefined,
    undefined,
    { context: 3 },
  );
  return patch.slice(patch.indexOf('--- '));
}
