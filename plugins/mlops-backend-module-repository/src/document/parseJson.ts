import type { ParsedDocument, SourceFile } from './Document';
import { parseYaml } from './parseYaml';

/**
 * Parses a JSON file. Python writes `NaN` and `Infinity`, which JSON does not
 * know; a file with them is read as YAML, of which JSON is a part, and they
 * arrive as texts. Lines are looked up only when a problem needs one.
 */
export function parseJson(file: SourceFile): ParsedDocument {
  const hint =
    'Write the file again with the tool that made it; it must be one JSON document.';
  try {
    const value: unknown = JSON.parse(file.text);
    let lines: ParsedDocument | undefined;
    return {
      document: {
        path: file.path,
        value,
        lineOf: path => {
          lines ??= parseYaml(file);
          return lines.document?.lineOf(path);
        },
      },
      problems: [],
    };
  } catch {
    const parsed = parseYaml(file, { hint });
    if (parsed.document && looksLikeJson(file.text)) {
      return parsed;
    }
    const [problem] = parsed.problems;
    return {
      problems: [
        {
          type: 'problem',
          path: file.path,
          line: problem?.line ?? 1,
          message:
            problem?.message.replace('YAML', 'JSON') ??
            'This is not valid JSON: it does not start with { or [.',
          hint,
        },
      ],
    };
  }
}

function looksLikeJson(text: string): boolean {
  return /^\s*[[{]/.test(text);
}
