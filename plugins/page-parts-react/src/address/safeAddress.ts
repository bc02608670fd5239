/**
 * An address as a link may have it: of the web, or of a page of this portal.
 * Addresses are written by people; anything else, such as a script, is no link.
 * @public
 */
export function safeAddress(url: string | undefined): string | undefined {
  const text = url?.trim() ?? '';
  return /^https?:\/\/[^/]/i.test(text) || /^\/(?![/\\])/.test(text)
    ? text
    : undefined;
}
