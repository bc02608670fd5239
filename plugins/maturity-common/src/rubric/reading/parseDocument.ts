import { isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';

/** Keys and positions that lead to a value. */
export type RubricPath = readonly (string | number)[];

/** YAML as data, with the lines that it came from. */
export interface ParsedRubric {
  value: unknown;
  /** The line of a key or list item, else of the nearest one around it. */
  lineOf(path: RubricPath): number | undefined;
}

// Anchors that repeat each other can blow a few lines up to gigabytes.
const MAX_ALIASES = 1_000;

/**
 * Parses YAML 1.2, with merge keys. Text that is no YAML comes back as an
 * error with its line; it never throws.
 */
export function parseRubricDocument(
  text: string,
): { parsed: ParsedRubric } | { error: string; line?: number } {
  try {
    const lines = new LineCounter();
    const document = parseDocument(text, {
      lineCounter: lines,
      merge: true,
      prettyErrors: false,
    });
    const [error] = document.errors;
    if (error) {
      return {
        error: error.message,
        line: lines.linePos(error.pos[0]).line || 1,
      };
    }
    return {
      parsed: {
        value: document.toJS({ maxAliasCount: MAX_ALIASES }),
        lineOf: path => {
          const start = startOf(document.contents, path);
          return start === undefined ? undefined : lines.linePos(start).line;
        },
      },
    };
  } catch (error) {
    // Exceeded alias counts and nesting deeper than the stack end up here.
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

/**
 * A key is preferred to its value, since the value of a block begins one line
 * further down.
 */
function startOf(root: unknown, path: RubricPath): number | undefined {
  let node = root;
  let start = rangeStart(root);
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(
        item => isScalar(item.key) && String(item.key.value) === String(step),
      );
      start = rangeStart(pair?.key) ?? start;
      node = pair?.value;
    } else if (isSeq(node) && typeof step === 'number') {
      node = node.items[step];
      start = rangeStart(node) ?? start;
    } else {
      return start;
    }
  }
  return start;
}

function rangeStart(node: unknown): number | undefined {
  return (node as { range?: [number, number, number] } | null | undefined)
    ?.range?.[0];
}
