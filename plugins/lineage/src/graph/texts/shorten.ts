/**
 * The beginning of a text, cut between characters as people count them (an
 * emoji of several code points stays whole), with an ellipsis.
 */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) {
    return text;
  }
  // No character has more than a few dozen code units: what is beyond need
  // not be looked at, however long the text is.
  const head = text.slice(0, limit * 40);
  const characters =
    'Segmenter' in Intl
      ? Array.from(new Intl.Segmenter().segment(head), part => part.segment)
      : Array.from(head);
  return `${characters.slice(0, limit).join('')}…`;
}
