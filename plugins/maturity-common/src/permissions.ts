import { createPermission } from '@backstage/plugin-permission-common';

/**
 * Read scorecards, rubrics, roll-ups, history, waivers and campaigns. What
 * they say of an entity follows the catalog's own read permission.
 * @public
 */
export const maturityReadPermission = createPermission({
  name: 'maturity.read',
  attributes: { action: 'read' },
});

/**
 * Ask the gate. A token for CI is restricted to this one; for service tokens
 * it includes the question about any entity.
 * @public
 */
export const maturityGatePermission = createPermission({
  name: 'maturity.gate',
  attributes: { action: 'read' },
});

/** Evaluate an unsaved rubric, or an entity that does not exist yet. @public */
export const maturityPreviewPermission = createPermission({
  name: 'maturity.preview',
  attributes: { action: 'read' },
});

/** Ask for a waiver. @public */
export const maturityWaiverRequestPermission = createPermission({
  name: 'maturity.waiver.request',
  attributes: { action: 'create' },
});

/**
 * Approve, decline or revoke a waiver. The service also asks that whoever
 * does it is the Accountable, under any policy.
 * @public
 */
export const maturityWaiverDecidePermission = createPermission({
  name: 'maturity.waiver.decide',
  attributes: { action: 'update' },
});

/**
 * Begin a campaign, change and archive one's own.
 * @public
 */
export const maturityCampaignManagePermission = createPermission({
  name: 'maturity.campaign.manage',
  attributes: { action: 'update' },
});

/**
 * Change other people's campaigns, and have everything gathered and evaluated
 * anew. Approving waivers is not part of it.
 * @public
 */
export const maturityAdministerPermission = createPermission({
  name: 'maturity.administer',
  attributes: { action: 'update' },
});

/** @public */
export const maturityPermissions = [
  maturityReadPermission,
  maturityGatePermission,
  maturityPreviewPermission,
  maturityWaiverRequestPermission,
  maturityWaiverDecidePermission,
  maturityCampaignManagePermission,
  maturityAdministerPermission,
];
