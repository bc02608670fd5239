import type { FilterPredicate } from '@backstage/filter-predicates';
import type { CatalogMirror } from '@waymark/plugin-catalog-mirror-node';
import type { Knex } from 'knex';

const PAGE = 1_000;

/**
 * Refs of the entities in a campaign's scope, as the catalog is now. Only
 * kinds that can have a scorecard are looked at.
 */
export async function findScopeRefs(
  context: { knex: Knex; mirror: Pick<CatalogMirror, 'queryEntities'> },
  filter: FilterPredicate,
  options: { signal?: AbortSignal } = {},
): Promise<string[]> {
  const { knex, mirror } = context;
  const kinds: string[] = await knex('subjects').distinct('kind').pluck('kind');
  const refs: string[] = [];
  let cursor: string | undefined;
  do {
    options.signal?.throwIfAborted();
    const page = await mirror.queryEntities({
      filter,
      kinds,
      limit: PAGE,
      cursor,
    });
    refs.push(...page.items.map(({ entityRef }) => entityRef));
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  return refs;
}
