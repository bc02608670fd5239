/** Entity refs in a text: full ones, as RACI's texts write them. */
const REF = /\b[a-z][a-z0-9]*:[\w.-]+\/[\w.-]*\w/gi;

/**
 * Full entity refs that a text names, in lower case. Gaps say in words whom
 * they are about, so that what the asker may not see can be told from them.
 */
export function refsIn(text: string): string[] {
  return (text.match(REF) ?? []).map(ref => ref.toLocaleLowerCase('en-US'));
}
