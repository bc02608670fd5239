import { Minimatch } from 'minimatch';

/**
 * How much a glob of a record may unfold. Records come from repositories of
 * other people, and a glob must not keep the portal busy.
 */
const BOUNDS = {
  braceExpandMax: 50,
  maxGlobstarRecursion: 8,
  noext: true,
} as const;

/** A predicate of paths, from globs as `.gitignore` knows them, with braces. */
export function matchGlobs(
  globs: readonly string[],
): (path: string) => boolean {
  const matchers = globs.map(
    glob =>
      new Minimatch(glob, {
        ...BOUNDS,
        dot: true,
        nocomment: true,
        nonegate: true,
      }),
  );
  return path => matchers.some(matcher => matcher.match(path));
}
