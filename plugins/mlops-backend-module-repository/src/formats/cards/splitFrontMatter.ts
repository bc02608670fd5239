import {
  parseYaml,
  type ParsedDocument,
  type SourceFile,
} from '../../document';

/** A Markdown file in its two parts. */
export interface FrontMatter {
  /** Absent where the file does not begin with `---`. */
  parsed?: ParsedDocument;
  markdown: string;
}

const HINT =
  "The block between the two '---' lines at the top must be YAML; see https://huggingface.co/docs/hub/model-cards.";

/** Separates the YAML between two `---` lines at the top from the text. */
export function splitFrontMatter(file: SourceFile): FrontMatter {
  const text = file.text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  if (!text.startsWith('---\n')) {
    return { markdown: text };
  }
  const end = /\n---[ \t]*(?:\n|$)/.exec(text.slice(3));
  if (!end) {
    return {
      markdown: '',
      parsed: {
        problems: [
          {
            type: 'problem',
            path: file.path,
            line: 1,
            message: "The front matter begins with '---' and never ends.",
            hint: HINT,
          },
        ],
      },
    };
  }
  const yaml = text.slice(4, 3 + end.index + 1);
  return {
    parsed: parseYaml(
      { path: file.path, text: yaml },
      { lineOffset: 1, hint: HINT },
    ),
    markdown: text.slice(3 + end.index + end[0].length),
  };
}
