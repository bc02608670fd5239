import { parse } from 'yaml';
import {
  normalizeName,
  parseRequirement,
  type Requirement,
} from './requirement';

/**
 * Reads the packages of an `environment.yml`, those below `pip` too. What is
 * no such file has none.
 */
export function readCondaEnvironment(text: string): Requirement[] {
  let document: unknown;
  try {
    document = parse(text, { logLevel: 'error', maxAliasCount: 100 });
  } catch {
    // Templates of such files are common, and no more than templates.
    return [];
  }
  const items = (document as { dependencies?: unknown } | null)?.dependencies;
  return Array.isArray(items) ? items.flatMap(readItem) : [];
}

function readItem(item: unknown): Requirement[] {
  if (typeof item === 'string') {
    const { name, constraint } = splitConda(item);
    return name === '' || name === 'python' ? [] : [{ name, constraint }];
  }
  const pip = (item as { pip?: unknown } | null)?.pip;
  return Array.isArray(pip)
    ? pip.flatMap(line =>
        typeof line === 'string' ? (parseRequirement(line) ?? []) : [],
      )
    : [];
}

/** `channel::name=1.2=build`; `=1.2` is a pin as far as people can tell. */
function splitConda(item: string): Requirement {
  const match = /^\s*(?:[^:]*::)?([A-Za-z0-9._-]+)\s*(.*)$/.exec(item);
  const constraint = (match?.[2] ?? '').trim();
  const pin = /^=+\s*([^=,*\s]+)(?:=[^=]+)?$/.exec(constraint);
  return {
    name: normalizeName(match?.[1] ?? ''),
    constraint: pin ? `==${pin[1]}` : constraint,
  };
}
