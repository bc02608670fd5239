import {
  isPermission,
  type Permission,
} from '@backstage/plugin-permission-common';
import {
  catalogEntityCreatePermission,
  catalogEntityDeletePermission,
  catalogEntityRefreshPermission,
  catalogEntityValidatePermission,
  catalogLocationAnalyzePermission,
  catalogLocationCreatePermission,
} from '@backstage/plugin-catalog-common/alpha';

/**
 * What the portal's policy says to one question:
 * - `allow`, `deny`: for everything;
 * - `if-owner`: for catalog entities that the asker or a group of theirs owns;
 * - `if-own-task`: for scaffolder tasks the asker started.
 */
export type Answer = 'allow' | 'deny' | 'if-owner' | 'if-own-task';

/** Registering and checking what is declared in Git is everybody's work. */
const EVERYBODY = [
  catalogEntityCreatePermission,
  catalogEntityValidatePermission,
  catalogLocationAnalyzePermission,
  catalogLocationCreatePermission,
];

const OWNERS = [catalogEntityDeletePermission, catalogEntityRefreshPermission];

/** Names, since these are defined in packages the policy does not depend on. */
const SCAFFOLDER_EVERYBODY = new Set([
  'scaffolder.action.execute',
  'scaffolder.task.create',
  'scaffolder.template.dry-run',
]);
const SCAFFOLDER_OWN_TASK = new Set([
  'scaffolder.task.read',
  'scaffolder.task.cancel',
]);

/**
 * Readers read, owners change what is theirs, administrators administer.
 * Whatever is not known is refused to all but administrators.
 */
export function decide(options: {
  permission: Permission;
  /** True when somebody is signed in. */
  signedIn: boolean;
  isAdmin: boolean;
}): Answer {
  const { permission, signedIn, isAdmin } = options;
  if (!signedIn) {
    return 'deny';
  }
  if (isAdmin) {
    return 'allow';
  }
  if (SCAFFOLDER_OWN_TASK.has(permission.name)) {
    return 'if-own-task';
  }
  if (permission.attributes.action === 'read') {
    return 'allow';
  }
  if (OWNERS.some(known => isPermission(permission, known))) {
    return 'if-owner';
  }
  if (
    EVERYBODY.some(known => isPermission(permission, known)) ||
    SCAFFOLDER_EVERYBODY.has(permission.name)
  ) {
    return 'allow';
  }
  return 'deny';
}
