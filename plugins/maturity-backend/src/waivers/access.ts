import {
  maturityReadPermission,
  maturityWaiverDecidePermission,
  maturityWaiverRequestPermission,
} from '@waymark/plugin-maturity-common';
import {
  readRights,
  requirePermission,
  type Rights,
  type RightsServices,
} from '@waymark/plugin-people-node';
import type { Asker } from '../Asker';
import type { WaiverClaims } from './mayStep';

/** Who asks, and what they may do about waivers in general. */
export interface WaiverAccess {
  rights: Rights;
  claims: WaiverClaims;
}

/**
 * Who asks and what the policy lets them do.
 *
 * Errors: a `NotAllowedError` without `maturity.read`, which everything about
 * waivers needs.
 */
export async function readWaiverAccess(
  services: RightsServices,
  { credentials }: Asker,
): Promise<WaiverAccess> {
  const rights = await readRights(services, credentials, [
    maturityReadPermission,
    maturityWaiverRequestPermission,
    maturityWaiverDecidePermission,
  ]);
  requirePermission(rights, maturityReadPermission, 'read waivers');
  const { user, owns } = rights;
  return {
    rights,
    claims: {
      owns,
      decides: rights.holds(maturityWaiverDecidePermission),
      ...(user !== undefined && { user }),
    },
  };
}
