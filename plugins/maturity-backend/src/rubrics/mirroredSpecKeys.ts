import type { RubricBook } from './types';

/** Parts of `spec` that the shipped retrievers, rubrics and messages read. */
export const BASE_SPEC_KEYS = [
  'card',
  'classification',
  'compliance',
  'consumes',
  'evaluatedOn',
  'freshness',
  'monitoring',
  'orchestrator',
  'platform',
  'producedBy',
  'produces',
  'product',
  'profile',
  'schedule',
  'servedBy',
  'trainedOn',
] as const;

/**
 * The parts of `spec` that the mirror keeps: those that are read anyway, those
 * that the rubrics ask for, and those that the configuration names. Pure.
 */
export function mirroredSpecKeys(
  book: Pick<RubricBook, 'rubrics'>,
  more: readonly string[] = [],
): string[] {
  const asked = book.rubrics.flatMap(({ compiled }) =>
    compiled.entityPaths.flatMap(path => {
      const [root, key] = path.split('.');
      return root === 'spec' && key ? [key] : [];
    }),
  );
  return [...new Set([...BASE_SPEC_KEYS, ...asked, ...more])].sort();
}
