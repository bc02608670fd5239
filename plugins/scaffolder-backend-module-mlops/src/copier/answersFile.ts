import { readFile } from 'node:fs/promises';
import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { parse } from 'yaml';

/** Where Copier keeps what a project was made of. */
export const ANSWERS_FILE = '.copier-answers.yml';

/** What Copier says of where a project comes from. */
export interface CopierOrigin {
  /** The template, as `copier copy` was given it. */
  url?: string;
  /** What `git describe` said of its commit. */
  version?: string;
}

/**
 * Reads where a project comes from; nothing where it has no answers file,
 * which is for the template to bring.
 *
 * @throws InputError when the file is no YAML
 */
export async function readOrigin(folder: string): Promise<CopierOrigin> {
  const text = await readFile(
    resolveSafeChildPath(folder, ANSWERS_FILE),
    'utf8',
  ).catch(() => '');
  let content: unknown;
  try {
    content = parse(text, { maxAliasCount: 0 });
  } catch (error) {
    throw new InputError(`${ANSWERS_FILE} is no YAML: ${error}`);
  }
  const { _src_path: url, _commit: version } = (content ?? {}) as Record<
    string,
    unknown
  >;
  return {
    ...(typeof url === 'string' && { url }),
    ...(version !== undefined && { version: String(version) }),
  };
}
