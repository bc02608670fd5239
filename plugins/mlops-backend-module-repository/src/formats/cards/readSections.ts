import { limitText, TEXT_LIMIT } from '../../document';

/** A heading and the text up to the next heading of any level. */
export interface Section {
  level: number;
  title: string;
  body: string;
}

const PLACEHOLDER = /\[?more information needed\]?/i;

/**
 * The sections of a Markdown text, in order. Comments and the placeholders of
 * card templates are dropped; headings inside code blocks are text. The text
 * before the first heading has an empty title.
 */
export function readSections(markdown: string): Section[] {
  const sections: (Section & { lines: string[] })[] = [
    { level: 0, title: '', body: '', lines: [] },
  ];
  let fence: string | undefined;
  for (const line of withoutComments(markdown).split('\n')) {
    const marker = /^ {0,3}(```+|~~~+)/.exec(line)?.[1];
    if (marker && !fence) {
      fence = marker;
    } else if (marker && fence && marker.startsWith(fence)) {
      fence = undefined;
    }
    const heading = fence ? null : /^ {0,3}(#{1,6})[ \t]+(.*)$/.exec(line);
    if (heading) {
      sections.push({
        level: heading[1].length,
        title: plainTitle(heading[2]),
        body: '',
        lines: [],
      });
    } else {
      sections[sections.length - 1].lines.push(line);
    }
  }
  return sections.map(({ level, title, lines }) => ({
    level,
    title,
    body: lines
      .filter(line => !PLACEHOLDER.test(line))
      .join('\n')
      .trim(),
  }));
}

/**
 * A section's text as a list: its list items where it is a list, else its
 * paragraphs.
 */
export function sectionItems(body: string): string[] {
  const items: string[] = [];
  let open = false;
  for (const line of body.split('\n')) {
    const bullet = /^\s*(?:[-*+]|\d+[.)])\s+(.*)$/.exec(line);
    if (bullet) {
      items.push(bullet[1]);
      open = true;
    } else if (line.trim() === '') {
      open = false;
    } else if (open) {
      items[items.length - 1] += ` ${line.trim()}`;
    } else {
      items.push(line.trim());
      open = true;
    }
  }
  return items
    .map(item => limitText(item.trim(), TEXT_LIMIT.section))
    .filter(item => item !== '');
}

function withoutComments(markdown: string): string {
  return markdown.replace(/\r\n?/g, '\n').replace(/<!--[\s\S]*?-->/g, '');
}

/** `## **Intended use** {#use}` is called `intended use`. */
function plainTitle(title: string): string {
  return title
    .replace(/\{#[^}]*\}\s*$/, '')
    .replace(/[*_`#]/g, '')
    .trim()
    .replace(/:$/, '')
    .toLocaleLowerCase('en-US');
}
