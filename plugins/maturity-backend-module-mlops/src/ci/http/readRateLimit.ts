/**
 * When a host that allows no more requests for now will allow some again, in
 * milliseconds since 1970: by `Retry-After` (RFC 9110, 10.2.3), else by the
 * headers of GitHub (`X-RateLimit-Reset`) and GitLab (`RateLimit-Reset`),
 * which hold seconds since 1970. Undefined where the answer is no such refusal;
 * NaN where it is one and says no time.
 */
export function readRateLimit(
  { status, headers }: Pick<Response, 'status' | 'headers'>,
  now: number,
): number | undefined {
  const retryAfter = headers.get('retry-after')?.trim();
  const remaining = ['x-ratelimit-remaining', 'ratelimit-remaining'].some(
    name => headers.get(name) === '0',
  );
  // GitHub refuses with 403, and with 403 what may not be read, too.
  if (status !== 429 && !(status === 403 && (remaining || retryAfter))) {
    return undefined;
  }
  if (retryAfter !== undefined) {
    return /^\d{1,9}$/.test(retryAfter)
      ? now + Number(retryAfter) * 1_000
      : Date.parse(retryAfter);
  }
  const reset =
    headers.get('x-ratelimit-reset') ?? headers.get('ratelimit-reset');
  return reset === null ? NaN : Number(reset) * 1_000;
}
