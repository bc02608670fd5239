import { createPermission } from '@backstage/plugin-permission-common';

/**
 * Read the list of connected sources, their state and their problems. What
 * sources say about an entity follows the catalog's own read permission.
 * @public
 */
export const mlopsSourcesReadPermission = createPermission({
  name: 'mlops.sources.read',
  attributes: { action: 'read' },
});

/**
 * Start a source's synchronisation now.
 * @public
 */
export const mlopsSourcesRefreshPermission = createPermission({
  name: 'mlops.sources.refresh',
  attributes: { action: 'update' },
});

/** @public */
export const mlopsPermissions = [
  mlopsSourcesReadPermission,
  mlopsSourcesRefreshPermission,
];
