/**
 * The attributes of an action that only reads, as the actions registry takes
 * them.
 * @public
 */
export const READS = {
  readOnly: true,
  destructive: false,
  idempotent: true,
} as const;
