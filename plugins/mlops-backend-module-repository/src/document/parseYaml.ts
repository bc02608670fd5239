import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import type {
  Document,
  DocumentPath,
  ParsedDocument,
  SourceFile,
} from './Document';
import { limitText } from './text';

// Anchors that repeat each other can blow a few lines up to gigabytes.
const MAX_ALIASES = 100;

/**
 * Parses a YAML file (1.2, with merge keys).
 *
 * @param lineOffset - lines before the text in its file, as for the front
 * matter of a Markdown file.
 */
export function parseYaml(
  file: SourceFile,
  { lineOffset = 0, hint }: { lineOffset?: number; hint?: string } = {},
): ParsedDocument {
  const refuse = (message: string, line?: number): ParsedDocument => ({
    problems: [
      {
        type: 'problem',
        path: file.path,
        ...(line && { line: line + lineOffset }),
        message: limitText(`This is not valid YAML: ${message}`, 500),
        hint: hint ?? 'Mend the syntax at that line; a YAML linter shows it.',
      },
    ],
  });

  try {
    const lines = new LineCounter();
    const parsed = parseDocument(file.text, {
      lineCounter: lines,
      merge: true,
      prettyErrors: false,
      logLevel: 'silent',
    });
    const [error] = parsed.errors;
    if (error) {
      return refuse(error.message, lines.linePos(error.pos[0]).line || 1);
    }
    const value: unknown = parsed.toJS({ maxAliasCount: MAX_ALIASES });
    const document: Document = {
      path: file.path,
      value,
      lineOf: path => {
        const start = startOf(parsed.contents, path);
        return start === undefined
          ? undefined
          : lines.linePos(start).line + lineOffset;
      },
    };
    return { document, problems: [] };
  } catch (error) {
    // Exceeded alias counts and nesting deeper than the stack end up here.
    return refuse(error instanceof Error ? error.message : String(error));
  }
}

/**
 * Where a value starts. A key is preferred to its value, since the value of a
 * block mapping starts one line further down.
 */
function startOf(root: unknown, path: DocumentPath): number | undefined {
  let node = root;
  let start = rangeStart(root);
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(
        item => isScalar(item.key) && String(item.key.value) === String(step),
      );
      start = rangeStart(pair?.key) ?? start;
      node = pair?.value;
    } else {
      const items = (node as { items?: unknown[] } | null)?.items;
      node = typeof step === 'number' ? items?.[step] : undefined;
      start = rangeStart(node) ?? start;
    }
  }
  return start;
}

function rangeStart(node: unknown): number | undefined {
  return (node as { range?: [number, number, number] } | undefined)?.range?.[0];
}
