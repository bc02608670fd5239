import { compareVersions, parseVersion, type Version } from './version';

/** One condition of a specifier. */
interface Clause {
  operator: string;
  version: Version;
  /** `==1.2.*` */
  wildcard: boolean;
}

const CLAUSE = /^(~=|===?|!=|<=|>=|<|>|\^|~)\s*(.+?)$/;

/**
 * Whether a version is one of those that a specifier names (PEP 440:
 * `>=1.2,<3`, `~=1.4`, `==2.*`). Undefined where either cannot be read.
 */
export function satisfies(
  version: string,
  specifier: string,
): boolean | undefined {
  const parsed = parseVersion(version);
  const clauses = readClauses(specifier);
  if (!parsed || !clauses || clauses.length === 0) {
    return undefined;
  }
  return clauses.every(clause => fits(parsed, clause));
}

/**
 * The lowest version that a constraint of a dependency lets in, Poetry's `^`
 * and `~` included. Undefined where there is none below which it stops.
 */
export function lowestAllowed(constraint: string): string | undefined {
  const bounds = constraint
    .split(',')
    .map(part => CLAUSE.exec(part.trim()))
    .flatMap(match => {
      const [, operator = '', version = ''] = match ?? [];
      const bare = version.replace(/\.\*$/, '');
      const parsed = parseVersion(bare);
      return parsed && !['<', '<=', '!='].includes(operator)
        ? [{ bare, parsed }]
        : [];
    })
    .sort((a, b) => compareVersions(b.parsed, a.parsed));
  return bounds[0]?.bare;
}

function readClauses(specifier: string): Clause[] | undefined {
  const parts = specifier
    .split(',')
    .map(part => part.trim())
    .filter(part => part !== '');
  const clauses = parts.flatMap(part => {
    const [, operator = '', written = ''] = CLAUSE.exec(part) ?? [];
    const version = parseVersion(written.replace(/\.\*$/, ''));
    return version && operator !== '^' && operator !== '~'
      ? [{ operator, version, wildcard: written.endsWith('.*') }]
      : [];
  });
  return clauses.length === parts.length ? clauses : undefined;
}

function fits(version: Version, clause: Clause): boolean {
  const order = compareVersions(version, clause.version);
  switch (clause.operator) {
    case '>=':
      return order >= 0;
    case '<=':
      return order <= 0;
    case '>':
      return order > 0;
    case '<':
      return order < 0;
    case '~=':
      return order >= 0 && startsWith(version, clause.version, 1);
    case '!=':
      return !equals(version, clause);
    default:
      return equals(version, clause);
  }
}

function equals(version: Version, { version: other, wildcard }: Clause) {
  return wildcard
    ? startsWith(version, other, 0)
    : compareVersions(version, other) === 0;
}

/** Whether a version begins with another, but for so many parts at the end. */
function startsWith(version: Version, prefix: Version, without: number) {
  const parts = prefix.release.slice(0, prefix.release.length - without);
  return (
    version.epoch === prefix.epoch &&
    parts.every((part, i) => part === (version.release[i] ?? 0))
  );
}
