import type {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { raciReadPermission } from '@waymark/plugin-raci-common';
import { decideSight, type Sight, type SightMirror } from './Sight';

/** What the asker may see. */
export interface Access {
  /**
   * True where the policy has one answer for all entities, which is yes: only
   * then may an answer count what it does not show.
   */
  readonly seesAll: boolean;
  /** Decides about all refs of an answer in one question. */
  sees(refs: Iterable<string>): Promise<Sight>;
}

/**
 * Asks what the asker may see. It does not depend on what is found, so it is
 * asked beside the search.
 *
 * Errors: a `NotAllowedError` without the permission to read RACI.
 */
export async function readAccess(options: {
  permissions: PermissionsService;
  mirror: SightMirror;
  credentials: BackstageCredentials;
}): Promise<Access> {
  const { permissions, mirror, credentials } = options;
  const [[read], policy] = await Promise.all([
    permissions.authorize([{ permission: raciReadPermission }], {
      credentials,
    }),
    mirror.visible(credentials, []),
  ]);
  if (read.result !== AuthorizeResult.ALLOW) {
    throw new NotAllowedError(
      `You may not read who is responsible; the permission '${raciReadPermission.name}' is needed.`,
    );
  }
  return {
    seesAll: policy.decision === 'all',
    sees: async refs =>
      decideSight({
        mirror,
        credentials,
        refs,
        ...(policy.decision !== 'some' && { policy }),
      }),
  };
}
