import { diff3Merge } from 'node-diff3';
import {
  findLineEnd,
  joinLines,
  splitLines,
  type LineEnd,
} from '../files/lines';
import { findCommonEnds, isComparable } from './diffLines';

/** Three versions of one text. */
export interface ThreeTexts {
  base: string;
  template: string;
  project: string;
}

/**
 * Merges what the template changed in a text into the project's, line by line.
 *
 * Where both changed the same lines, or lines next to each other, both stay,
 * between the marks that Git writes. Line ends and the break after the last
 * line are the project's, unless the template alone changed them.
 *
 * @param label - what stands behind the closing mark, such as `template 1.2.0`
 */
export function mergeText(
  texts: ThreeTexts,
  label: string,
): { text: string; conflicts: number } {
  // Lines that end in several ways each keep their own end.
  const asTheyEnd = findLineEnd(texts.project) === 'mixed';
  const base = splitLines(texts.base, { asTheyEnd });
  const template = splitLines(texts.template, { asTheyEnd });
  const project = splitLines(texts.project, { asTheyEnd });
  const merged = mergeLines(
    {
      base: base.lines,
      template: template.lines,
      project: project.lines,
    },
    label,
  );
  const ended = project.ended === base.ended ? template.ended : project.ended;
  return {
    text: joinLines(
      { lines: merged.lines, ended: ended || merged.endsInMark },
      asTheyEnd ? '\n' : chooseLineEnd(texts),
    ),
    conflicts: merged.conflicts,
  };
}

interface ThreeLines {
  base: string[];
  template: string[];
  project: string[];
}

function mergeLines(
  { base, template, project }: ThreeLines,
  label: string,
): { lines: string[]; conflicts: number; endsInMark: boolean } {
  const { head, tail } = findCommonEnds(base, template, project);
  const inner = (lines: string[]) => lines.slice(head, lines.length - tail);
  const a = inner(project);
  const o = inner(base);
  const b = inner(template);
  const regions: {
    ok?: string[];
    conflict?: { a: string[]; b: string[] };
  }[] =
    isComparable(a, o) && isComparable(b, o)
      ? diff3Merge(a, o, b)
      : [{ conflict: { a, b } }];
  const lines = project.slice(0, head);
  let conflicts = 0;
  let endsInMark = false;
  for (const { ok, conflict } of regions) {
    if (ok) {
      // One by one: spreading a long list into a call runs out of stack.
      ok.forEach(line => lines.push(line));
      endsInMark = false;
    }
    if (conflict) {
      const marked = markConflict(conflict, label);
      marked.lines.forEach(line => lines.push(line));
      conflicts++;
      endsInMark = marked.endsInMark;
    }
  }
  const rest = project.slice(project.length - tail);
  rest.forEach(line => lines.push(line));
  return { lines, conflicts, endsInMark: endsInMark && rest.length === 0 };
}

/** As Git does, lines that both have at the ends stand outside the marks. */
function markConflict(
  { a, b }: { a: string[]; b: string[] },
  label: string,
): { lines: string[]; endsInMark: boolean } {
  const { head, tail } = findCommonEnds(a, b);
  return {
    lines: [
      ...a.slice(0, head),
      '<<<<<<< project',
      ...a.slice(head, a.length - tail),
      '=======',
      ...b.slice(head, b.length - tail),
      `>>>>>>> ${label}`,
      ...a.slice(a.length - tail),
    ],
    endsInMark: tail === 0,
  };
}

function chooseLineEnd(texts: ThreeTexts): '\n' | '\r\n' {
  const project = findLineEnd(texts.project);
  const base = findLineEnd(texts.base);
  const template = findLineEnd(texts.template);
  const candidates: LineEnd[] =
    project === undefined || project === base ? [template, project] : [project];
  return (
    (candidates.find(end => end === '\n' || end === '\r\n') as
      '\n' | '\r\n' | undefined) ?? '\n'
  );
}
