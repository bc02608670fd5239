/**
 * The address if it is one of a web page, else undefined. What a source
 * reports is not trusted to be one: `javascript:` must never become a link.
 */
export function webUrl(url: string | undefined): string | undefined {
  if (!url) {
    return undefined;
  }
  try {
    const { protocol } = new URL(url);
    return protocol === 'https:' || protocol === 'http:' ? url : undefined;
  } catch {
    return undefined;
  }
}
