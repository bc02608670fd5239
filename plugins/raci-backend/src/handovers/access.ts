import type { BasicPermission } from '@backstage/plugin-permission-common';
import {
  readRights,
  requirePermission,
  requirePerson,
  type Rights,
  type RightsServices,
} from '@waymark/plugin-people-node';
import {
  raciAdministerPermission,
  raciReadPermission,
} from '@waymark/plugin-raci-common';
import type { Asker } from '../Asker';
import type { Claims } from './mayOffer';

/** What is asked about the asker. */
export type AccessServices = RightsServices;

/** Claims of the asker, and which of the asked permissions they hold. */
export interface Access extends Pick<Rights, 'holds'> {
  claims: Claims;
}

/**
 * Who asks and what the policy lets them do.
 *
 * Errors: a `NotAllowedError` without `raci.read`, which everything needs.
 */
export async function readAccess(
  services: AccessServices,
  { credentials }: Asker,
  asked: readonly BasicPermission[] = [],
): Promise<Access> {
  const rights = await readRights(services, credentials, [
    raciReadPermission,
    raciAdministerPermission,
    ...asked,
  ]);
  requirePermission(rights, raciReadPermission, 'read who acts for what');
  const { user, owns, holds } = rights;
  return {
    claims: {
      owns,
      administers: holds(raciAdministerPermission),
      ...(user && { user }),
    },
    holds,
  };
}

/**
 * As {@link readAccess}, for what only people may do.
 *
 * Errors: a `NotAllowedError` for services, or without the permission.
 */
export async function requireAccess(
  services: AccessServices,
  asker: Asker,
  options: { permission: BasicPermission; toDo: string },
): Promise<{ claims: Claims; user: string }> {
  const { permission, toDo } = options;
  const access = await readAccess(services, asker, [permission]);
  requirePermission(access, permission, toDo);
  const user = requirePerson(access.claims, toDo);
  return { claims: access.claims, user };
}
