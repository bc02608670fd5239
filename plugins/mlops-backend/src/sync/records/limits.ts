/**
 * What the registry stores of a record. A text beyond its limit is shortened
 * and says so at its end; a list beyond its limit loses its end and a problem
 * says so; an id beyond its limit refuses the record, because a shortened id
 * would be another object's.
 */
export const LIMITS = {
  /** Characters of the id of an object or report. */
  objectId: 500,
  /** Characters of the id of a run and of the name of a version. */
  shortId: 255,
  /** Characters of a name or title. */
  name: 1_000,
  /** Characters of a parameter's value. */
  paramValue: 6_000,
  /** Characters of what a run says went wrong. */
  error: 2_000,
  /** Characters of any other text. */
  text: 20_000,
  /** Entries of a list: metrics, parameters, data sets, checks, fields. */
  list: 1_000,
  /** Characters of a record or event as JSON. */
  record: 1_000_000,
  /** Levels of nesting. */
  depth: 32,
} as const;

/** Shortens a text beyond `max` characters and says so at its end. */
export function shorten(text: string, max: number): string {
  if (text.length <= max) {
    return text;
  }
  const notice = ` … [shortened, ${text.length} characters in the source]`;
  return `${text.slice(0, Math.max(0, max - notice.length))}${notice}`;
}
