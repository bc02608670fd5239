import { createPermission } from '@backstage/plugin-permission-common';

/**
 * Read lineage. What it says of an entity follows the catalog's own read
 * permission: what the asker may not see is a nameless node.
 * @public
 */
export const lineageReadPermission = createPermission({
  name: 'lineage.read',
  attributes: { action: 'read' },
});

/**
 * Read the names of datasets and jobs that no entity of the catalog stands
 * for. Without it they are nameless nodes.
 * @public
 */
export const lineageUnregisteredReadPermission = createPermission({
  name: 'lineage.unregistered.read',
  attributes: { action: 'read' },
});

/**
 * Send OpenLineage events.
 * @public
 */
export const lineageWritePermission = createPermission({
  name: 'lineage.events.create',
  attributes: { action: 'create' },
});

/**
 * Rebuild the observed layer from the kept events.
 * @public
 */
export const lineageRebuildPermission = createPermission({
  name: 'lineage.rebuild',
  attributes: { action: 'update' },
});

/** @public */
export const lineagePermissions = [
  lineageReadPermission,
  lineageUnregisteredReadPermission,
  lineageWritePermission,
  lineageRebuildPermission,
];
