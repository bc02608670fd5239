/** Longest name that the catalog, Git hosts and registries all take. */
export const MAX_NAME_LENGTH = 63;

/** What is wrong with a name; words for it are in the translation. */
export type NameProblem =
  | { code: 'empty' | 'hyphens' }
  | { code: 'long'; length: number; limit: number }
  | { code: 'start' | 'characters'; found: string };

/**
 * Whether a text can name an entity of the catalog, a repository, a registered
 * model and a Python distribution alike. Pure.
 */
export function checkName(name: string): NameProblem | undefined {
  if (name === '') {
    return { code: 'empty' };
  }
  if (name.length > MAX_NAME_LENGTH) {
    return { code: 'long', length: name.length, limit: MAX_NAME_LENGTH };
  }
  const odd = /[^a-z0-9-]/u.exec(name);
  if (odd) {
    return { code: 'characters', found: odd[0] };
  }
  if (!/^[a-z]/.test(name)) {
    return { code: 'start', found: name[0] };
  }
  return /--|-$/.test(name) ? { code: 'hyphens' } : undefined;
}

/**
 * The nearest text that is a name; undefined where nothing of it is left.
 * Pure.
 */
export function suggestName(text: string): string | undefined {
  const name = text
    .normalize('NFKD')
    .toLocaleLowerCase('en-US')
    .replace(/\p{M}+/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+/, '')
    .slice(0, MAX_NAME_LENGTH)
    .replace(/-+$/, '');
  return name === '' ? undefined : name;
}
