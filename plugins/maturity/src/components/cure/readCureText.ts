/** A piece of a cure: a paragraph, or a block to be copied. */
export type CurePart =
  { type: 'paragraph'; text: string } | { type: 'block'; text: string };

const FENCE = /^[ \t]*```[^\n]*\n([\s\S]*?)\n?[ \t]*```[ \t]*$/gm;

/**
 * Takes the text of a cure apart: what stands between fences of three
 * backticks is to be copied, an empty line ends a paragraph, and a line that
 * begins like one of a list stays a line. Nothing else of Markdown means
 * anything here.
 */
export function readCureText(text: string): CurePart[] {
  const normal = text.replace(/\r\n?/g, '\n');
  const parts: CurePart[] = [];
  let end = 0;
  for (const match of normal.matchAll(FENCE)) {
    parts.push(...paragraphs(normal.slice(end, match.index)));
    if (match[1].trim()) {
      parts.push({ type: 'block', text: match[1] });
    }
    end = match.index + match[0].length;
  }
  return [...parts, ...paragraphs(normal.slice(end))];
}

/** The end of a line, but for one that is followed by a line of a list. */
const LINE_END = /[ \t]*\n(?![ \t]*(?:[-*]|\d+\.) )[ \t]*/g;

function paragraphs(text: string): CurePart[] {
  return text
    .split(/\n[ \t]*\n/)
    .map(paragraph => paragraph.trim().replace(LINE_END, ' '))
    .filter(Boolean)
    .map(paragraph => ({ type: 'paragraph', text: paragraph }));
}
