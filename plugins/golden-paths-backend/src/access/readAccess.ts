import type { CatalogMirror } from '@waymark/plugin-catalog-mirror-node';
import {
  goldenPathsAdministerPermission,
  goldenPathsReadPermission,
  goldenPathsUpdatePermission,
} from '@waymark/plugin-golden-paths-common';
import {
  readRights,
  requirePermission,
  type Rights,
  type RightsServices,
} from '@waymark/plugin-people-node';
import type { Asker } from '../Asker';

/** What is asked about the asker. */
export interface AccessServices extends RightsServices {
  mirror: Pick<CatalogMirror, 'visible'>;
}

/** Who asks, and what they may see. */
export interface Access extends Rights {
  /**
   * True where the policy has one answer for all entities, which is yes: only
   * then may an answer count what it does not show.
   */
  readonly seesAll: boolean;
  /** Decides about all refs of an answer in one question. */
  sees(refs: Iterable<string>): Promise<(ref: string) => boolean>;
}

/**
 * Asks what the asker may. It does not depend on what is found.
 *
 * Errors: a `NotAllowedError` without `golden-paths.read`.
 */
export async function readAccess(
  services: AccessServices,
  { credentials }: Pick<Asker, 'credentials'>,
): Promise<Access> {
  const { mirror } = services;
  const [rights, policy] = await Promise.all([
    readRights(services, credentials, [
      goldenPathsReadPermission,
      goldenPathsUpdatePermission,
      goldenPathsAdministerPermission,
    ]),
    mirror.visible(credentials, []),
  ]);
  requirePermission(
    rights,
    goldenPathsReadPermission,
    'read templates, projects and runs',
  );
  return {
    ...rights,
    seesAll: policy.decision === 'all',
    sees: async refs => {
      const wanted = [...new Set(refs)];
      const visibility =
        policy.decision === 'some' && wanted.length > 0
          ? await mirror.visible(credentials, wanted)
          : policy;
      return ref => visibility.allows(ref);
    },
  };
}
