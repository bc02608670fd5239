/**
 * The wait that a `Retry-After` header asks for, in milliseconds: seconds or
 * an HTTP date (RFC 9110, 10.2.3). Undefined when it says neither.
 */
export function readRetryAfter(
  header: string | null,
  now: number = Date.now(),
): number | undefined {
  const value = header?.trim() ?? '';
  if (/^\d{1,9}$/.test(value)) {
    return Number(value) * 1000;
  }
  // Date.parse alone would accept a lot that is no HTTP date.
  if (!/^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} /.test(value)) {
    return undefined;
  }
  const date = Date.parse(value);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
