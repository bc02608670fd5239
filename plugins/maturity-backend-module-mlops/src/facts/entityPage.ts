import { parseEntityRef } from '@backstage/catalog-model';

/**
 * Where the portal shows an entity, relative to the portal.
 *
 * @param tab - of the page, for example `versions`
 */
export function entityPage(entityRef: string, tab?: string): string {
  const { kind, namespace, name } = parseEntityRef(entityRef);
  const parts = [namespace, kind, name].map(part =>
    encodeURIComponent(part.toLocaleLowerCase('en-US')),
  );
  return ['/catalog', ...parts, ...(tab ? [tab] : [])].join('/');
}
