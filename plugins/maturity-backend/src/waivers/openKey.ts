/**
 * What can have one open waiver at a time, as `waivers.open_key`. None of the
 * parts has a space in it. Pure.
 */
export function openKeyOf(of: {
  entityRef: string;
  rubricId: string;
  checkId: string;
}): string {
  return `${of.entityRef} ${of.rubricId} ${of.checkId}`;
}
