/**
 * Where an API has what it knows of an entity:
 * `/entities/<kind>/<namespace>/<name>`, the kind in lower case.
 * @public
 */
export function entityPath(entity: {
  kind: string;
  namespace: string;
  name: string;
}): string {
  const parts = [entity.kind.toLowerCase(), entity.namespace, entity.name];
  return `/entities/${parts.map(encodeURIComponent).join('/')}`;
}
