import type { DbBindingRow } from '../database/tables';
import { INHERITED_OWN } from '../identities/representative';

/** A node that an entity stands for; `type` is that of the node. */
export interface Binding extends DbBindingRow {
  type: string;
}

/** A set of other names to be written for an own node of an entity. */
export interface AliasSet {
  node_id: number;
  aliases: number[];
}

/**
 * What an entity stands for: its own nodes, what its annotations name, and
 * what it inherited from an entity whose place it took. Of that, the ref it had
 * stays for good, since others may go on to name it; what its annotations named
 * stays until those of the heir name something of that type themselves.
 */
export function planBindings(options: {
  entityRef: string;
  own: readonly { id: number; type: string }[];
  identities: readonly { id: number; type: string }[];
  /** As they are now. */
  current: readonly Binding[];
}): Binding[] {
  const { entityRef, own, identities, current } = options;
  const bindings = new Map<number, Binding>();
  const add = (
    { id, type }: { id: number; type: string },
    origin: Binding['origin'],
    position: number,
  ) => {
    if (!bindings.has(id)) {
      bindings.set(id, {
        entity_ref: entityRef,
        node_id: id,
        type,
        origin,
        position,
      });
    }
  };
  own.forEach(node => add(node, 'own', 0));
  identities.forEach((node, index) => add(node, 'annotation', index + 1));
  const named = new Set(identities.map(({ type }) => type));
  for (const { node_id, type, origin, position } of current) {
    if (
      origin === 'inherited' &&
      (position >= INHERITED_OWN || !named.has(type))
    ) {
      add({ id: node_id, type }, 'inherited', position);
    }
  }
  return [...bindings.values()].sort((a, b) => a.node_id - b.node_id);
}

/** The other names that follow: of each own node, all of its type. */
export function planAliases(bindings: readonly Binding[]): AliasSet[] {
  return bindings
    .filter(({ origin }) => origin === 'own')
    .map(own => ({
      node_id: own.node_id,
      aliases: bindings
        .filter(
          ({ node_id, type }) => type === own.type && node_id !== own.node_id,
        )
        .map(({ node_id }) => node_id),
    }));
}

/** True when two plans of one entity are the same. */
export function isSamePlan(
  a: readonly Binding[],
  b: readonly Binding[],
): boolean {
  const text = (bindings: readonly Binding[]) =>
    bindings
      .map(
        ({ node_id, origin, position }) => `${node_id} ${origin} ${position}`,
      )
      .sort()
      .join();
  return text(a) === text(b);
}
