import type {
  AuthService,
  BackstageCredentials,
  PermissionsService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  AuthorizeResult,
  type BasicPermission,
} from '@backstage/plugin-permission-common';

/**
 * What is asked about whoever asks.
 * @public
 */
export interface RightsServices {
  auth: AuthService;
  permissions: PermissionsService;
  userInfo: UserInfoService;
}

/**
 * Who asks, for whom they stand, and what the policy lets them do.
 * @public
 */
export interface Rights {
  /** The person, full and lower case; absent for a service. */
  user?: string;
  /** The person and the groups they stand for; nobody for a service. */
  owns: readonly string[];
  /** Of the permissions that were asked for; false for others. */
  holds(permission: BasicPermission): boolean;
}

/**
 * Asks the policy and the sign-in once about whoever asks.
 * @public
 */
export async function readRights(
  { auth, permissions, userInfo }: RightsServices,
  credentials: BackstageCredentials,
  asked: readonly BasicPermission[],
): Promise<Rights> {
  const [decisions, owns] = await Promise.all([
    permissions.authorize(
      asked.map(permission => ({ permission })),
      { credentials },
    ),
    auth.isPrincipal(credentials, 'user')
      ? userInfo.getUserInfo(credentials)
      : undefined,
  ]);
  const allowed = new Set(
    asked
      .filter((_, index) => decisions[index].result === AuthorizeResult.ALLOW)
      .map(permission => permission.name),
  );
  const user = owns && lower(owns.userEntityRef);
  return {
    owns: user
      ? [...new Set([user, ...owns.ownershipEntityRefs.map(lower)])]
      : [],
    holds: permission => allowed.has(permission.name),
    ...(user && { user }),
  };
}

/**
 * Refuses whoever lacks a permission.
 *
 * Errors: a `NotAllowedError` that names the permission.
 * @param toDo - what it is needed for: "ask for a waiver"
 * @public
 */
export function requirePermission(
  rights: Pick<Rights, 'holds'>,
  permission: BasicPermission,
  toDo: string,
): void {
  if (!rights.holds(permission)) {
    throw new NotAllowedError(
      `You may not ${toDo}; the permission '${permission.name}' is needed.`,
    );
  }
}

/**
 * Refuses services where only people may.
 *
 * Errors: a `NotAllowedError` that says so.
 * @param toDo - what only people may do
 * @returns the person
 * @public
 */
export function requirePerson(
  rights: Pick<Rights, 'user'>,
  toDo: string,
): string {
  if (rights.user === undefined) {
    throw new NotAllowedError(
      `Only a signed-in person may ${toDo}; this request came from a service.`,
    );
  }
  return rights.user;
}

function lower(ref: string): string {
  return ref.toLocaleLowerCase('en-US');
}
