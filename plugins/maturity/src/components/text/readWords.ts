/** Words of a paragraph; those between backticks are code. */
export function readWords(text: string): { text: string; code: boolean }[] {
  return text
    .split(/`([^`\n]+)`/)
    .map((words, index) => ({ text: words, code: index % 2 === 1 }))
    .filter(({ text: words }) => words !== '');
}
