import type { Binding } from '../database/tables';

/** What is known when it is decided which entity shows an object. */
export interface BindingFacts {
  /** The entity that the connector itself read from the catalog. */
  givenRef?: string;
  /** Declared entities that name the object in their annotation. */
  annotatedRefs: readonly string[];
  /** The name allotted to the object in the catalog. */
  discoveredRef?: string | null;
  /** True when a declared entity has that very name. */
  namesakeDeclared: boolean;
  /** False keeps the object out of the catalog unless it is declared. */
  discover: boolean;
}

/**
 * Decides which entity shows an object of a source. Who knows best comes
 * first: the connector that read the entity itself, the author who named the
 * object, the author who chose the same name, and only then the registry,
 * which lets the catalog discover it.
 *
 * Where several declared entities name one object, the first by ref shows it:
 * every replica decides alike, whatever the order of arrival.
 */
export function decideBinding(facts: BindingFacts): {
  entityRef: string | null;
  binding: Binding;
} {
  const { givenRef, annotatedRefs, discoveredRef, discover } = facts;
  if (givenRef) {
    return { entityRef: givenRef, binding: 'connector' };
  }
  if (annotatedRefs.length > 0) {
    return { entityRef: [...annotatedRefs].sort()[0], binding: 'annotation' };
  }
  if (discoveredRef && facts.namesakeDeclared) {
    return { entityRef: discoveredRef, binding: 'name' };
  }
  if (discoveredRef && discover) {
    return { entityRef: discoveredRef, binding: 'discovered' };
  }
  return { entityRef: null, binding: 'none' };
}
