import {
  maturityAdministerPermission,
  maturityCampaignManagePermission,
  maturityReadPermission,
  type Campaign,
} from '@waymark/plugin-maturity-common';
import {
  readRights,
  requirePermission,
  requirePerson,
  type RightsServices,
} from '@waymark/plugin-people-node';
import type { Asker } from '../Asker';
import type { StoredCampaign } from './types';

/** What somebody can do with a campaign. */
export type CampaignStepName = Campaign['may'][number];

/** Who wants to do something with a campaign. */
export interface CampaignClaims {
  /** The person; absent for a service, which changes nothing. */
  user?: string;
  /** The person and the groups they stand for. */
  owns: readonly string[];
  /** Holds `maturity.campaign.manage`. */
  manages: boolean;
  /** Holds `maturity.administer`. */
  administers: boolean;
}

/**
 * What somebody may do with a campaign: those who run it, and whoever
 * administers. Pure.
 */
export function mayChange(
  claims: CampaignClaims,
  { owner, state }: Pick<StoredCampaign, 'owner' | 'state'>,
): CampaignStepName[] {
  const { user, owns, manages, administers } = claims;
  const runs = manages && owns.includes(owner);
  if (user === undefined || !(runs || administers)) {
    return [];
  }
  return state === 'active' ? ['change', 'archive'] : ['reopen'];
}

/**
 * Who asks and what the policy lets them do.
 *
 * Errors: a `NotAllowedError` without `maturity.read`.
 */
export async function readCampaignAccess(
  services: RightsServices,
  { credentials }: Asker,
): Promise<CampaignClaims> {
  const rights = await readRights(services, credentials, [
    maturityReadPermission,
    maturityCampaignManagePermission,
    maturityAdministerPermission,
  ]);
  requirePermission(rights, maturityReadPermission, 'read campaigns');
  const { user, owns, holds } = rights;
  return {
    owns,
    manages: holds(maturityCampaignManagePermission),
    administers: holds(maturityAdministerPermission),
    ...(user !== undefined && { user }),
  };
}

/**
 * As {@link readCampaignAccess}, for those who change campaigns.
 *
 * Errors: a `NotAllowedError` for services, and for those who may neither run
 * campaigns nor administer.
 */
export async function requireCampaignAccess(
  services: RightsServices,
  asker: Asker,
): Promise<{ claims: CampaignClaims; user: string }> {
  const claims = await readCampaignAccess(services, asker);
  const isEnough = claims.manages || claims.administers;
  requirePermission(
    { holds: () => isEnough },
    maturityCampaignManagePermission,
    'run campaigns',
  );
  return { claims, user: requirePerson(claims, 'run campaigns') };
}
