import { stringifyEntityRef } from '@backstage/catalog-model';
import { toError } from '@backstage/errors';
import type { CatalogApi } from '@backstage/plugin-catalog-react';
import type { ScaffolderApi } from '@backstage/plugin-scaffolder-react';
import { errorReason } from '@waymark/plugin-page-parts-react';

/** Where a name must be free. */
export interface NameQuestion {
  name: string;
  namespace: string;
  /** Kinds of the catalog. */
  kinds: readonly string[];
  /** Id of a place for repositories; the portal's first one without. */
  target?: string;
  /** False not to ask the place for repositories. */
  remote: boolean;
}

/** What is known of a name. */
export interface NameAnswer {
  taken: (
    | { by: 'entity'; kind: string; title: string }
    | { by: 'repository'; message: string }
  )[];
  /** What could not be asked, and why. */
  unchecked: { by: 'entity' | 'repository'; message: string }[];
}

/** Looks in the catalog and at the place for repositories; never throws. */
export async function lookUpName(
  apis: { catalog: CatalogApi; scaffolder: ScaffolderApi },
  question: NameQuestion,
): Promise<NameAnswer> {
  const answer: NameAnswer = { taken: [], unchecked: [] };
  const ask = async (
    by: 'entity' | 'repository',
    look: () => Promise<NameAnswer['taken']>,
  ) => {
    try {
      answer.taken.push(...(await look()));
    } catch (error) {
      answer.unchecked.push({ by, message: errorReason(toError(error)) });
    }
  };
  await Promise.all([
    ask('entity', () => findEntities(apis.catalog, question)),
    ask('repository', () => findRepository(apis.scaffolder, question)),
  ]);
  return answer;
}

async function findEntities(
  catalog: CatalogApi,
  { kinds, namespace, name }: NameQuestion,
): Promise<NameAnswer['taken']> {
  if (kinds.length === 0) {
    return [];
  }
  const { items } = await catalog.getEntitiesByRefs({
    entityRefs: kinds.map(kind =>
      stringifyEntityRef({ kind, namespace, name }),
    ),
    fields: ['kind', 'metadata.name', 'metadata.title'],
  });
  return items.flatMap(entity =>
    entity
      ? [
          {
            by: 'entity' as const,
            kind: entity.kind,
            title: entity.metadata.title ?? entity.metadata.name,
          },
        ]
      : [],
  );
}

async function findRepository(
  scaffolder: ScaffolderApi,
  { name, target, remote }: NameQuestion,
): Promise<NameAnswer['taken']> {
  if (!remote) {
    return [];
  }
  const { results } = await scaffolder.autocomplete({
    // The places are the portal's own; nobody signs in to them here.
    token: 'none',
    provider: 'waymark',
    resource: 'repository',
    context: { name, ...(target && { target }) },
  });
  return results.map(({ id, title = id }) => {
    if (id === 'unreachable') {
      throw new Error(title);
    }
    return { by: 'repository', message: title };
  });
}
