import type { Entity } from '@backstage/catalog-model';

/** A record of unknown content. */
export type Part = Readonly<Record<string, unknown>>;

/** A section of `spec`; empty where there is none. */
export function partOf(entity: Entity, name: string): Part {
  return toPart(entity.spec?.[name]);
}

/** A value as a record; empty for what is none. */
export function toPart(value: unknown): Part {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Part)
    : {};
}

/** The records of a list; empty for what is none. */
export function listOf(value: unknown): Part[] {
  return Array.isArray(value) ? value.map(toPart) : [];
}

/** True for a text with something in it. */
export function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

/** The text, or null where there is none. */
export function textOrNull(value: unknown): string | null {
  return isText(value) ? value : null;
}
