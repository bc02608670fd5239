import { normalizeName } from './requirement';
import { parseToml } from './readPyproject';

/** Versions that a lock file holds a project to, by normalised name. */
export type LockedVersions = ReadonlyMap<string, string>;

/**
 * Reads the versions of `poetry.lock`, `uv.lock`, `pdm.lock` and `pylock.toml`
 * (tables of packages), and `Pipfile.lock` (JSON). Of other lock files only
 * their presence counts.
 *
 * @throws InputError for what is not in its format.
 */
export function readLock(file: string, text: string): LockedVersions {
  if (file === 'Pipfile.lock') {
    return readPipfileLock(text);
  }
  const document = parseToml(file, text);
  const packages: unknown = document.package ?? document.packages;
  const rows = Array.isArray(packages) ? packages : [];
  return new Map(
    rows.flatMap(({ name, version }: Record<string, unknown>) =>
      typeof name === 'string' && typeof version === 'string'
        ? [[normalizeName(name), version]]
        : [],
    ),
  );
}

function readPipfileLock(text: string): LockedVersions {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    // What nobody can read says nothing about versions.
    return new Map();
  }
  const { default: packages } = (document ?? {}) as {
    default?: Record<string, { version?: unknown }>;
  };
  return new Map(
    Object.entries(packages ?? {}).flatMap(([name, { version }]) =>
      typeof version === 'string'
        ? [[normalizeName(name), version.replace(/^==/, '')]]
        : [],
    ),
  );
}
