/** At most two letters that stand for a name: those of its first and last word. */
export function initialsOf(name: string): string {
  const words = name.split(/[\s._-]+/).filter(Boolean);
  const chosen = words.length > 1 ? [words[0], words[words.length - 1]] : words;
  // By characters rather than code units: a name may start with any letter.
  return chosen
    .map(word => [...word][0])
    .join('')
    .toLocaleUpperCase();
}
