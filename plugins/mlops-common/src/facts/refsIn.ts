import {
  DEFAULT_NAMESPACE,
  parseEntityRef,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';

/**
 * Full refs, lower case, of the entities a relation leads to; each once.
 * @public
 */
export function relatedRefs(entity: Entity, ...types: string[]): string[] {
  const refs = (entity.relations ?? [])
    .filter(({ type }) => types.includes(type))
    .map(({ targetRef }) => targetRef.toLocaleLowerCase('en-US'));
  return [...new Set(refs)];
}

/**
 * The full ref that a field means, in the namespace of its entity; undefined
 * for what is no ref.
 * @public
 */
export function fullRef(
  value: unknown,
  entity: Entity,
  defaultKind?: string,
): string | undefined {
  if (typeof value !== 'string' || !value) {
    return undefined;
  }
  try {
    return stringifyEntityRef(
      parseEntityRef(value, {
        ...(defaultKind && { defaultKind }),
        defaultNamespace: entity.metadata.namespace ?? DEFAULT_NAMESPACE,
      }),
    );
  } catch {
    return undefined;
  }
}

/**
 * {@link fullRef} of each item of a list; what is no ref is passed over.
 * @public
 */
export function fullRefs(value: unknown, entity: Entity): string[] {
  const list = Array.isArray(value) ? value : [];
  return [...new Set(list.flatMap(item => fullRef(item, entity) ?? []))];
}
