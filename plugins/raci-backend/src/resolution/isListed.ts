import type { MirrorEntity } from '@waymark/plugin-catalog-mirror-node';

/** Kinds that declare for what belongs to them, and are not worked on. */
const PASSES_ON = ['system', 'domain'];

/**
 * True for what is worked on: the configured kinds, and whatever says for
 * itself who acts. Pure.
 * @param kinds - configured, lower case
 */
export function isListed(
  entity: MirrorEntity,
  kinds: readonly string[],
): boolean {
  const kind = kindOf(entity);
  return (
    kinds.includes(kind) || (declares(entity) && !PASSES_ON.includes(kind))
  );
}

/** True when an entity has a `spec.raci` of its own. Pure. */
export function declares({ spec }: MirrorEntity): boolean {
  return spec.raci !== undefined && spec.raci !== null;
}

/** The kind, lower case. Pure. */
export function kindOf({ kind }: MirrorEntity): string {
  return kind.toLocaleLowerCase('en-US');
}

/** True for what others may inherit from. Pure. */
export function passesOn(kind: string): boolean {
  return PASSES_ON.includes(kind);
}
