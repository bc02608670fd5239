import type {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type { CatalogMirror } from '@waymark/plugin-catalog-mirror-node';
import {
  lineageReadPermission,
  lineageUnregisteredReadPermission,
} from '@waymark/plugin-lineage-common';
import type { NamedNode } from './types';

/** Namespace of nodes whose name is an entity ref. */
const ENTITY_NAMESPACE = 'backstage';

/** What of some nodes the asker may see. */
export interface Sight {
  node(node: NamedNode): boolean;
  entity(entityRef: string): boolean;
}

/** What the asker may see. */
export interface Access {
  /** True where the policy has one answer for all entities, which is yes. */
  readonly seesAllEntities: boolean;
  /**
   * Decides about nodes, and entities beside them, in one question; asked
   * once for all nodes of an answer.
   */
  sees(
    nodes: Iterable<NamedNode>,
    entityRefs?: readonly string[],
  ): Promise<Sight>;
}

/**
 * Asks what the asker may see: whether they may read lineage at all, whether
 * names without an entity, and what the policy says of entities. These do not
 * depend on what is found, so they are asked beside the search.
 *
 * Errors: a `NotAllowedError` without the permission to read lineage.
 */
export async function readAccess(options: {
  permissions: PermissionsService;
  mirror: Pick<CatalogMirror, 'visible'>;
  credentials: BackstageCredentials;
}): Promise<Access> {
  const { permissions, mirror, credentials } = options;
  const [[read, unregistered], policy] = await Promise.all([
    permissions.authorize(
      [
        { permission: lineageReadPermission },
        { permission: lineageUnregisteredReadPermission },
      ],
      { credentials },
    ),
    mirror.visible(credentials, []),
  ]);
  if (read.result !== AuthorizeResult.ALLOW) {
    throw new NotAllowedError(
      `You may not read lineage; the permission '${lineageReadPermission.name}' is needed.`,
    );
  }
  const seesNames = unregistered.result === AuthorizeResult.ALLOW;
  return {
    seesAllEntities: policy.decision === 'all',
    async sees(nodes, entityRefs = []) {
      const refs = new Set(entityRefs);
      if (policy.decision === 'some') {
        for (const node of nodes) {
          const ref = entityOf(node);
          if (ref) {
            refs.add(ref);
          }
        }
      }
      const { allows } =
        policy.decision === 'some' && refs.size > 0
          ? await mirror.visible(credentials, [...refs])
          : policy;
      return {
        node: node => {
          const ref = entityOf(node);
          return ref ? allows(ref) : seesNames;
        },
        entity: allows,
      };
    },
  };
}

/** The entity whose visibility decides about a node. */
function entityOf(node: NamedNode): string | undefined {
  return (
    node.entity_ref ??
    (node.namespace === ENTITY_NAMESPACE ? node.name : undefined)
  );
}
