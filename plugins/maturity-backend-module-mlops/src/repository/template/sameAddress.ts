/** Shortcuts of Copier and Cookiecutter. */
const SHORTCUTS: Record<string, string> = {
  gh: 'github.com',
  gl: 'gitlab.com',
  bb: 'bitbucket.org',
};

/**
 * Whether what lies at an address of the catalog is the repository that a
 * template record names, or a folder or file in it.
 */
export function isAt(recorded: string, catalogAddress: string): boolean {
  const repository = plainAddress(recorded);
  const place = plainAddress(catalogAddress);
  return (
    repository.includes('/') &&
    (place === repository || place.startsWith(`${repository}/`))
  );
}

/** `host/path` of any way to write the address of a repository. */
function plainAddress(address: string): string {
  const [, shortcut, rest] = /^(gh|gl|bb):(.+)$/.exec(address) ?? [];
  const plain = shortcut
    ? `${SHORTCUTS[shortcut]}/${rest}`
    : address
        .replace(/^git\+/, '')
        .replace(/^[a-z]+:\/\/(?:[^@/]*@)?/, '')
        .replace(/^git@([^:]+):/, '$1/');
  return plain
    .replace(/\/+$/, '')
    .replace(/\.git$/, '')
    .toLocaleLowerCase('en-US');
}
