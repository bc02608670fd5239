import { parseEntityRef } from '@backstage/catalog-model';
import type {
  CatalogMirror,
  MirrorEntity,
} from '@waymark/plugin-catalog-mirror-node';

/** What people call a party or an entity; its name in the ref without more. */
export type NameOf = (ref: string) => string;

/** Titles of parties and of entities, as the catalog has them. */
export async function readNames(
  mirror: Pick<CatalogMirror, 'getEntities'>,
  refs: Iterable<string>,
): Promise<NameOf> {
  const known = await mirror.getEntities([...new Set(refs)]);
  return ref => {
    const entity = known.get(ref);
    return (
      entity?.title ??
      (entity && displayNameOf(entity)) ??
      parseEntityRef(ref).name
    );
  };
}

/** People and groups have their names in a place of their own. */
function displayNameOf({ spec }: MirrorEntity): string | undefined {
  const { displayName } = (spec.profile ?? {}) as { displayName?: unknown };
  return typeof displayName === 'string' && displayName !== ''
    ? displayName
    : undefined;
}
