import { createPermission } from '@backstage/plugin-permission-common';

/**
 * Read who is Responsible, Accountable, Consulted and Informed. What it says
 * of an entity follows the catalog's own read permission.
 * @public
 */
export const raciReadPermission = createPermission({
  name: 'raci.read',
  attributes: { action: 'read' },
});

/**
 * Propose another declaration for an entity. The service also asks that the
 * proposer owns the entity, or is Responsible or Accountable for a part of it.
 * @public
 */
export const raciProposePermission = createPermission({
  name: 'raci.declaration.propose',
  attributes: { action: 'update' },
});

/**
 * Offer a duty to somebody, accept or decline one. The service also asks who
 * holds the duty now.
 * @public
 */
export const raciHandoverPermission = createPermission({
  name: 'raci.handover',
  attributes: { action: 'create' },
});

/**
 * Do both for others: hand over what somebody who left still holds, propose a
 * declaration for any entity, see every hand-over.
 * @public
 */
export const raciAdministerPermission = createPermission({
  name: 'raci.administer',
  attributes: { action: 'update' },
});

/** @public */
export const raciPermissions = [
  raciReadPermission,
  raciProposePermission,
  raciHandoverPermission,
  raciAdministerPermission,
];
