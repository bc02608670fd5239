import { stringifyEntityRef } from '@backstage/catalog-model';
import { failure, json } from '../answers';
import { catalogEntities } from './entities';

const entities = catalogEntities();

/**
 * What pages ask of the catalog: entities by name and by refs, none with an
 * ancestor. Lists are those of a kind at most, which is all that the cards
 * beside ours ask for.
 */
export async function answerCatalog(
  request: Request,
  path: string,
): Promise<Response> {
  const url = new URL(request.url);
  const byName =
    /^\/entities\/by-name\/([^/]+)\/([^/]+)\/([^/]+)(\/ancestry)?$/.exec(path);
  if (byName) {
    const [kind, namespace, name] = byName.slice(1, 4).map(decodeURIComponent);
    const ref = stringifyEntityRef({ kind, namespace, name });
    const entity = entities.get(ref);
    if (!entity) {
      return failure(404, 'NotFoundError', `No entity ${ref} in the catalog`);
    }
    return json(
      byName[4]
        ? { rootEntityRef: ref, items: [{ entity, parentEntityRefs: [] }] }
        : entity,
    );
  }
  if (path === '/entities/by-refs') {
    const { entityRefs } = (await request.json()) as { entityRefs: string[] };
    return json({
      items: entityRefs.map(ref => entities.get(ref.toLowerCase()) ?? null),
    });
  }
  const kind = /(?:^|,)kind=([^,]+)/i.exec(
    url.searchParams.get('filter') ?? '',
  )?.[1];
  const items = [...entities.values()].filter(
    entity => !kind || entity.kind.toLowerCase() === kind.toLowerCase(),
  );
  if (path === '/entities') {
    return json(items);
  }
  if (path === '/entities/by-query') {
    return json({ items, totalItems: items.length, pageInfo: {} });
  }
  if (path === '/entity-facets') {
    return json({ facets: {} });
  }
  return failure(404, 'NotFoundError', `nothing at ${path}`);
}
