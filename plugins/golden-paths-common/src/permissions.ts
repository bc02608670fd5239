import { createPermission } from '@backstage/plugin-permission-common';

/**
 * Read templates' adoption, projects and their drift. What it says of an
 * entity follows the catalog's own read permission.
 * @public
 */
export const goldenPathsReadPermission = createPermission({
  name: 'golden-paths.read',
  attributes: { action: 'read' },
});

/**
 * Propose the update of a project. The service also asks that the proposer
 * owns it, or is Responsible or Accountable for a part of it.
 * @public
 */
export const goldenPathsUpdatePermission = createPermission({
  name: 'golden-paths.update.propose',
  attributes: { action: 'update' },
});

/**
 * See everybody's receipts, and propose updates of any project.
 * @public
 */
export const goldenPathsAdministerPermission = createPermission({
  name: 'golden-paths.administer',
  attributes: { action: 'update' },
});

/** @public */
export const goldenPathsPermissions = [
  goldenPathsReadPermission,
  goldenPathsUpdatePermission,
  goldenPathsAdministerPermission,
];
