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
import { goldenPathsUpdatePermission } from '@waymark/plugin-golden-paths-common';
import {
  maturityCampaignManagePermission,
  maturityWaiverDecidePermission,
  maturityWaiverRequestPermission,
} from '@waymark/plugin-maturity-common';
import {
  raciHandoverPermission,
  raciProposePermission,
} from '@waymark/plugin-raci-common';

/**
 * What the portal's policy says to one question:
 * - `allow`, `deny`: for everything;
 * - `if-owner`: for catalog entities that the asker or a group of theirs owns
 *   or is declared Accountable for;
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

/**
 * Changes of RACI: whether the asker holds the duty in question is decided by
 * the service, which knows who does.
 */
const RACI_EVERYBODY = [raciHandoverPermission, raciProposePermission];

/**
 * Waivers and campaigns: who is Accountable for a check, and whose campaign it
 * is, is looked up by the service too.
 */
const MATURITY_EVERYBODY = [
  maturityCampaignManagePermission,
  maturityWaiverDecidePermission,
  maturityWaiverRequestPermission,
];

/** Updates from a template: whose project it is, the service looks up. */
const GOLDEN_PATHS_EVERYBODY = [goldenPathsUpdatePermission];

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
    [
      ...EVERYBODY,
      ...RACI_EVERYBODY,
      ...MATURITY_EVERYBODY,
      ...GOLDEN_PATHS_EVERYBODY,
    ].some(known => isPermission(permission, known)) ||
    SCAFFOLDER_EVERYBODY.has(permission.name)
  ) {
    return 'allow';
  }
  return 'deny';
}
