import {
  parseEntityRef,
  stringifyEntityRef,
  type CompoundEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { useMemo } from 'react';

/** The entity that the page is about, and how it is addressed. */
export interface EntityOnPage {
  entity: Entity;
  /** Full and in lower case. */
  entityRef: string;
  /** The same while the ref is the same, so that hooks may depend on it. */
  ref: CompoundEntityRef;
}

/** What a card or tab of an entity page is about. */
export function useEntityOnPage(): EntityOnPage {
  const { entity } = useEntity();
  const entityRef = stringifyEntityRef(entity);
  const ref = useMemo(() => parseEntityRef(entityRef), [entityRef]);
  return { entity, entityRef, ref };
}
