const MAX_LENGTH = 64;
const MAX_TOKENS = 32;

/**
 * The words of a name or title by which it is found: its parts between
 * anything that is no letter or digit, and those between humps
 * (`churnModel` is churn, model and churnmodel). Lower case, at most 64
 * characters each, at most 32.
 */
export function tokensOf(text: string): string[] {
  const tokens = new Set<string>();
  for (const part of text.slice(0, 2000).split(/[^\p{L}\p{N}]+/u)) {
    const humps = part
      .replace(/(\p{Ll}|\p{N})(\p{Lu})/gu, '$1 $2')
      .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
      .split(' ');
    for (const token of [part, ...humps]) {
      if (token && tokens.size < MAX_TOKENS) {
        tokens.add(token.toLowerCase().slice(0, MAX_LENGTH));
      }
    }
  }
  return [...tokens];
}
