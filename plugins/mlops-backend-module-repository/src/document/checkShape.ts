import type { z } from 'zod/v4';
import type { Document, DocumentPath, Problem } from './Document';
import { describeValue } from './text';

/** A value of the wanted shape, or what is wrong with it. */
export type Checked<T> =
  { data: T; problems: [] } | { data?: undefined; problems: Problem[] };

/**
 * Checks a part of a document. Problems name the field, what was found and
 * what was expected, and the line.
 */
export function checkShape<T>(options: {
  document: Document;
  schema: z.ZodType<T>;
  /** Where the value stands in the document; the root without. */
  at?: DocumentPath;
  hint: string;
}): Checked<T> {
  const { document, schema, at = [], hint } = options;
  const value = valueAt(document.value, at);
  const result = schema.safeParse(value);
  if (result.success) {
    return { data: result.data, problems: [] };
  }
  // One mistake often breaks several rules; the first few name it.
  const problems = result.error.issues.slice(0, 3).map((issue): Problem => {
    const path = [...at, ...(issue.path as DocumentPath)];
    const line = document.lineOf(path);
    const found = describeValue(valueAt(document.value, path));
    return {
      type: 'problem',
      path: document.path,
      ...(line !== undefined && { line }),
      message: `${fieldName(path)}: found ${found}, ${expectation(issue.message)}`,
      hint,
    };
  });
  return { problems };
}

/** The words of the validator, in those of people who write YAML. */
const WORDS: Record<string, string> = {
  array: 'a list',
  boolean: 'true or false',
  number: 'a number',
  object: 'an object',
  record: 'an object',
  string: 'a text',
};

/** `Invalid input: expected string, received number` -> `expected a text`. */
function expectation(message: string): string {
  const plain = message
    .replace(/^(Invalid input|Invalid option|Too small|Too big): /, '')
    .replace(/, received .*$/, '')
    .replace(
      /\b(array|boolean|number|object|record|string)\b/,
      word => WORDS[word],
    );
  return plain === 'Invalid input'
    ? 'which has none of the allowed forms'
    : plain.replace(/^[A-Z]/, letter => letter.toLowerCase());
}

function valueAt(root: unknown, path: DocumentPath): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      value !== null && typeof value === 'object' && Object.hasOwn(value, step)
        ? (value as Record<string | number, unknown>)[step]
        : undefined,
    root,
  );
}

/** `stages.train.deps[1]`, as people write it. */
export function fieldName(path: DocumentPath): string {
  const name = path
    .map(step => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '');
  return name || 'The file';
}
