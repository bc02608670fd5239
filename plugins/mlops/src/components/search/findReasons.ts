import type { ResultHighlight } from '@backstage/plugin-search-common';

/** Lists of names by which a model is found; a line of the field is a name. */
export const FOUND_BY = ['metrics', 'datasets', 'tags', 'aliases'] as const;

/** Names shown of one list. */
const MOST = 3;

/**
 * The names in which a search engine found what was searched for, with its
 * marks; nothing where the engine marks nothing.
 */
export function findReasons(
  highlight: ResultHighlight | undefined,
): Record<(typeof FOUND_BY)[number], string[]> {
  const marked = (field: string): string[] =>
    highlight
      ? (highlight.fields[field] ?? '')
          .split('\n')
          .filter(name => name.includes(highlight.preTag))
          .slice(0, MOST)
      : [];
  return {
    metrics: marked('metrics'),
    datasets: marked('datasets'),
    tags: marked('tags'),
    aliases: marked('aliases'),
  };
}
