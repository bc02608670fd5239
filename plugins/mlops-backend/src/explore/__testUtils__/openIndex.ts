import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import type { ExploreQuery } from '@waymark/plugin-mlops-common';
import type { Knex } from 'knex';
import type { FakeMirror } from '../../queries/__testUtils__/FakeMirror';
import { readAll, SOURCES } from '../../queries/__testUtils__/registry';
import { createExploreIndex } from '../createExploreIndex';
import { touchRefs } from '../touchRefs';

/** An index over a database and a fake catalog, as one replica opens it. */
export function openIndex(options: {
  knex: Knex;
  mirror: FakeMirror;
  gone?: string[];
  clock?: () => number;
}) {
  const { knex, mirror, gone = [], clock } = options;
  const index = createExploreIndex({
    knex,
    mirror,
    logger: mockServices.logger.mock(),
    sources: SOURCES,
    findGone: async () => new Set(gone),
    clock,
  });
  const credentials = mockCredentials.user();
  const find = (query: ExploreQuery = {}) =>
    index.find({ limit: 50, ...query }, { credentials });
  return {
    index,
    find,
    /** Names of all that is found, page by page. */
    names: async (query: ExploreQuery = {}, limit = 50) =>
      (
        await readAll(
          page => index.find({ ...query, ...page }, { credentials }),
          limit,
        )
      ).map(item => item.entityRef.split('/')[1]),
    /** Computes the rows of these entities, or of all the catalog has. */
    refresh: async (refs: string[] = [...mirror.entities.keys()]) => {
      await touchRefs(knex, refs);
      await index.drain();
    },
  };
}
