import type { FilterPredicate } from '@backstage/filter-predicates';
import type { Rubric, WrittenCure } from '../rubric';
import { entityPathOf, splitPlaceholders } from '../rubric/placeholders';

/**
 * What a rubric reads of entities, as paths: for whoever keeps only parts of
 * them.
 */
export function findEntityPaths(rubric: Rubric): string[] {
  const checks = rubric.tracks.flatMap(track => track.checks);
  const predicates = [rubric, ...checks].flatMap(({ appliesTo }) =>
    appliesTo === undefined ? [] : pathsOfPredicate(appliesTo),
  );
  const cures = checks.flatMap(({ cure }) => (cure ? pathsOfCure(cure) : []));
  return [...new Set([...predicates, ...cures])].sort();
}

/**
 * What a filter in the catalog's words reads of entities, as paths.
 * @public
 */
export function pathsOfPredicate(predicate: FilterPredicate): string[] {
  if (typeof predicate !== 'object' || predicate === null) {
    return [];
  }
  return Object.entries(predicate).flatMap(([key, value]) => {
    switch (key) {
      case '$all':
      case '$any':
        return (value as FilterPredicate[]).flatMap(pathsOfPredicate);
      case '$not':
        return pathsOfPredicate(value as FilterPredicate);
      default:
        return [key];
    }
  });
}

function pathsOfCure({ text, url, template }: WrittenCure): string[] {
  return [text, url, ...textsOf(template?.values)].flatMap(written =>
    (splitPlaceholders(written ?? '').parts ?? []).flatMap(part =>
      typeof part === 'string' ? [] : entityPathOf(part),
    ),
  );
}

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') {
    return [value];
  }
  return typeof value === 'object' && value !== null
    ? Object.values(value).flatMap(textsOf)
    : [];
}
