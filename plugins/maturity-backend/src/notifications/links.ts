import { parseEntityRef } from '@backstage/catalog-model';

/** Path of a waiver in the portal. Pure. */
export function waiverPath(id: string): string {
  return `/maturity?tab=waivers&waiver=${encodeURIComponent(id)}`;
}

/** Path of a campaign in the portal. Pure. */
export function campaignPath(id: string): string {
  return `/maturity?tab=campaigns&campaign=${encodeURIComponent(id)}`;
}

/** Path of the scorecard of an entity in the portal. Pure. */
export function scorecardPath(entityRef: string): string {
  const { kind, namespace, name } = parseEntityRef(entityRef);
  return `/catalog/${[namespace, kind, name].map(encodeURIComponent).join('/')}/maturity`;
}
