import type { CatalogMirror } from '@waymark/plugin-catalog-mirror-node';
import {
  MLOPS_KINDS,
  type Page,
  type SearchDocument,
} from '@waymark/plugin-mlops-common';
import type { Knex } from 'knex';
import {
  decodeCursor,
  encodeCursor,
  type PageRequest,
} from '@waymark/plugin-openapi-operations-node';
import type { SourceRanking } from '../queries/sourceRanking';
import { readSearchFacts } from './readSearchFacts';
import { toSearchDocument } from './toSearchDocument';

const LIST = 'search-documents';

/**
 * What a search index needs of the models, datasets and pipelines in the
 * catalog, in the order of their refs. A page may be shorter than its limit
 * and still have a next one.
 */
export async function listSearchDocuments(options: {
  knex: Knex;
  ranking: SourceRanking;
  mirror: Pick<CatalogMirror, 'queryEntities' | 'getEntities'>;
  page: PageRequest;
}): Promise<Page<SearchDocument>> {
  const { knex, ranking, mirror, page } = options;
  const [after] = decodeCursor(LIST, page.cursor, ['text']) ?? [];
  const { items, nextCursor } = await mirror.queryEntities({
    kinds: [...MLOPS_KINDS],
    limit: page.limit,
    ...(after !== undefined && { cursor: String(after) }),
  });
  const owners = await mirror.getEntities(
    items.flatMap(entity => entity.owner ?? []),
  );
  const facts = await readSearchFacts({
    knex,
    ranking,
    refs: items.map(entity => entity.entityRef),
  });
  return {
    items: items.map(entity =>
      toSearchDocument({
        entity,
        owner: entity.owner ? owners.get(entity.owner) : undefined,
        facts: facts.get(entity.entityRef)!,
      }),
    ),
    pageInfo: nextCursor
      ? { nextCursor: encodeCursor(LIST, [nextCursor]) }
      : {},
  };
}
