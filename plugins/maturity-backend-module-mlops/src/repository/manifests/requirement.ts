/** A dependency as somebody declared it. */
export interface Requirement {
  /** Normalised as in PEP 503. */
  name: string;
  /** As it stands; empty for any version. */
  constraint: string;
}

const REQUIREMENT =
  /^([A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?)\s*(?:\[[^\]]*\])?\s*(.*)$/s;

/** `Scikit_Learn` and `scikit-learn` are one package (PEP 503). */
export function normalizeName(name: string): string {
  return name.toLocaleLowerCase('en-US').replace(/[-_.]+/g, '-');
}

/**
 * Reads one dependency as PEP 508 has it: `name[extra] >=1,<2 ; marker`, or
 * `name @ address`. Undefined for what is none, such as an option of pip.
 */
export function parseRequirement(line: string): Requirement | undefined {
  const [declared] = line.split(/\s*;/, 1);
  const match = REQUIREMENT.exec(declared.trim());
  if (!match) {
    return undefined;
  }
  const [, name, rest] = match;
  const constraint = rest
    .trim()
    .replace(/^\((.*)\)$/, '$1')
    .trim();
  // A path or an address by itself begins like a name and goes on otherwise.
  if (constraint !== '' && !/^[<>=!~^@*]/.test(constraint)) {
    return undefined;
  }
  return { name: normalizeName(name), constraint };
}

/** Whether exactly one version fits, so that everybody installs the same. */
export function isPinned({ constraint }: Requirement): boolean {
  return (
    /^={2,3}\s*[^\s,*]+$/.test(constraint) ||
    // A commit cannot be moved as a tag or branch can.
    /^@.*@[0-9a-f]{40}(?:#|$)/.test(constraint)
  );
}

/** The version of a pin. */
export function pinnedVersion(requirement: Requirement): string | undefined {
  return /^={2,3}\s*([^\s,*]+)$/.exec(requirement.constraint)?.[1];
}
