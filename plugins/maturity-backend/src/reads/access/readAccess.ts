import type { PermissionsService } from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  AuthorizeResult,
  type BasicPermission,
} from '@backstage/plugin-permission-common';
import {
  type CatalogMirror,
  readSight,
} from '@waymark/plugin-catalog-mirror-node';
import {
  maturityPreviewPermission,
  maturityReadPermission,
} from '@waymark/plugin-maturity-common';
import type { Asker } from '../../Asker';

/** What of some refs the asker may see. */
export interface Sight {
  entity(entityRef: string): boolean;
  /**
   * An owner, system or domain that an entity names. One that the catalog
   * does not have is hidden by nobody.
   */
  named(ref: string | null | undefined): ref is string;
}

/** What the asker may see. */
export interface Access {
  /**
   * True where the policy has one answer for all entities, which is yes: only
   * then may an answer count what it does not show.
   */
  readonly seesAll: boolean;
  /** Decides about all refs of an answer in one question. */
  sees(refs: Iterable<string | null | undefined>): Promise<Sight>;
}

type AccessServices = {
  permissions: PermissionsService;
  mirror: Pick<CatalogMirror, 'visible' | 'getEntities'>;
};

/**
 * Asks what the asker may see. It does not depend on what is found, so it is
 * asked beside the search.
 *
 * Errors: a `NotAllowedError` without the permission to read maturity.
 */
export async function readAccess(
  { permissions, mirror }: AccessServices,
  { credentials }: Asker,
): Promise<Access> {
  const [, policy] = await Promise.all([
    demand(permissions, credentials, {
      permission: maturityReadPermission,
      toDo: 'read how mature entities are',
    }),
    mirror.visible(credentials, []),
  ]);
  return {
    seesAll: policy.decision === 'all',
    sees: async refs => {
      const named = [...new Set(refs)].filter(ref => typeof ref === 'string');
      if (policy.decision !== 'some') {
        return toSight(policy.allows, policy.allows);
      }
      const sight = await readSight(
        mirror,
        { credentials },
        { entities: [], parties: named },
      );
      return toSight(sight.entity, sight.party);
    },
  };
}

/**
 * Asks whether somebody may have something evaluated that is not saved.
 *
 * Errors: a `NotAllowedError` that names the permission.
 */
export async function demandPreview(
  { permissions }: Pick<AccessServices, 'permissions'>,
  { credentials }: Asker,
): Promise<void> {
  await demand(permissions, credentials, {
    permission: maturityPreviewPermission,
    toDo: 'have unsaved rubrics or entities evaluated',
  });
}

async function demand(
  permissions: PermissionsService,
  credentials: Asker['credentials'],
  needed: { permission: BasicPermission; toDo: string },
): Promise<void> {
  const { permission, toDo } = needed;
  const [{ result }] = await permissions.authorize([{ permission }], {
    credentials,
  });
  if (result !== AuthorizeResult.ALLOW) {
    throw new NotAllowedError(
      `You may not ${toDo}; the permission '${permission.name}' is needed.`,
    );
  }
}

function toSight(
  entity: (ref: string) => boolean,
  named: (ref: string) => boolean,
): Sight {
  return {
    entity,
    named: (ref): ref is string => typeof ref === 'string' && named(ref),
  };
}
