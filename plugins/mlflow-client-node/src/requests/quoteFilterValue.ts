/**
 * A comparison of an attribute with a text in MLflow's filter syntax.
 *
 * The syntax has two kinds of quotes and no way to escape either, and reads
 * `\'` as an escaped quote where the text is searched as it stands. So a text
 * that fits neither kind becomes a pattern in which `_` stands for the
 * characters that cannot be written; the caller compares the answers once more.
 * @public
 */
export function equalsFilter(attribute: string, value: string): string {
  if (!/['\\]/.test(value)) {
    return `${attribute} = '${value}'`;
  }
  if (!/["\\]/.test(value)) {
    return `${attribute} = "${value}"`;
  }
  return `${attribute} LIKE '${value.replace(/['"\\]/g, '_')}'`;
}

/** A list in MLflow's filter syntax; for ids, which need no quoting. @public */
export function inFilter(attribute: string, ids: string[]): string {
  return `${attribute} IN (${ids.map(id => `'${id}'`).join(',')})`;
}

/** True for ids that may be written into a filter as they are. @public */
export function isPlainId(id: string): boolean {
  return /^[\w-]{1,256}$/.test(id);
}
