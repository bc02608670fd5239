import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError, NotFoundError } from '@backstage/errors';
import {
  type LineageRoot,
  type NodeKey,
  parseNodeId,
} from '@waymark/plugin-lineage-common';
import type { Knex } from 'knex';
import type { Sight } from './access';
import { findNodeByKey, findNodeOfEntity } from './queries/findNodes';
import { MASKED_PREFIX } from './shape/toLineageNode';
import type { StoredNode } from './types';

/** What a query starts from, in the database. */
export interface FoundRoot {
  node: StoredNode;
  /** Of the id, when it names a version. */
  version?: string;
  /** The entity that was asked for; others may stand for the same node. */
  entityRef?: string;
  /** What was asked for, for messages. */
  described: string;
}

/**
 * The node that a query starts from.
 *
 * Errors: an `InputError` for a text that is no entity ref or no node id; a
 * `NotFoundError` that names what was asked for.
 */
export async function findRoot(
  knex: Knex,
  root: LineageRoot,
): Promise<FoundRoot> {
  const asked = readRoot(root);
  const node = asked.entityRef
    ? await findNodeOfEntity(knex, asked.entityRef)
    : asked.key && (await findNodeByKey(knex, asked.key));
  if (!node) {
    throw notFound(asked.described);
  }
  const { version, entityRef, described } = asked;
  return { node, version, entityRef, described };
}

/**
 * Refuses a root that the asker may not see, in the words of one that does
 * not exist.
 */
export function requireVisibleRoot(
  { node, entityRef, described }: FoundRoot,
  sight: Sight,
): void {
  if (!sight.node(node) && !(entityRef && sight.entity(entityRef))) {
    throw notFound(described);
  }
}

/** Why there is no answer about something. */
export function notFound(described: string): NotFoundError {
  return new NotFoundError(
    `Nothing is known of the lineage of ${described}, or you may not see it.`,
  );
}

interface AskedRoot {
  described: string;
  entityRef?: string;
  key?: NodeKey;
  version?: string;
}

function readRoot(root: LineageRoot): AskedRoot {
  if ('entityRef' in root) {
    const entityRef = readEntityRef(root.entityRef);
    return { entityRef, described: `the entity '${entityRef}'` };
  }
  if ('node' in root) {
    return readNodeIdRoot(root.node);
  }
  const { type, namespace, name } = root;
  return {
    key: { type: type === 'model' ? 'dataset' : type, namespace, name },
    described: `the ${type} '${name}' of the namespace '${namespace}'`,
  };
}

function readEntityRef(text: string): string {
  try {
    return stringifyEntityRef(parseEntityRef(text));
  } catch {
    throw new InputError(
      `'${text}' is no entity ref; expected a full one such as model:default/churn.`,
    );
  }
}

function readNodeIdRoot(id: string): AskedRoot {
  if (id.startsWith(MASKED_PREFIX)) {
    throw notFound(`the node '${id}'`);
  }
  const read = parseNodeId(id);
  if (!read) {
    throw new InputError(
      `'${id}' is no id of a node; expected the 'id' of a node of an answer that is not a group, <type>:<namespace>:<name> with percent-encoded parts.`,
    );
  }
  const { version, ...key } = read;
  return { key, version, described: `the node '${id}'` };
}
