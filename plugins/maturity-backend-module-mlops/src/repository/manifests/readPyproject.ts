import { InputError, toError } from '@backstage/errors';
import { parse } from 'smol-toml';
import {
  normalizeName,
  parseRequirement,
  type Requirement,
} from './requirement';

/** What a `pyproject.toml` says about packaging. */
export interface Pyproject {
  /** Undefined where it only configures tools. */
  packaging?: 'poetry' | 'pip';
  /** Those that users of the package need. */
  dependencies: Requirement[];
  /** Those of extras and groups: tests, documentation, … */
  extras: Requirement[];
}

type Table = Record<string, unknown>;

/**
 * Reads `[project]` (PEP 621), `[dependency-groups]` (PEP 735) and
 * `[tool.poetry]`.
 *
 * @throws InputError for what is no TOML, with the line.
 */
export function readPyproject(text: string): Pyproject {
  const document = parseToml('pyproject.toml', text);
  const project = tableOf(document.project);
  const build = tableOf(document['build-system']);
  const poetry = tableOf(tableOf(document.tool)?.poetry);
  const groups = Object.values(tableOf(poetry?.group) ?? {}).map(
    group => tableOf(group)?.dependencies,
  );
  const isPoetry =
    poetry !== undefined ||
    String(build?.['build-backend'] ?? '').startsWith('poetry');
  return {
    ...((isPoetry || project || build) && {
      packaging: isPoetry ? ('poetry' as const) : ('pip' as const),
    }),
    dependencies: [
      ...fromList(project?.dependencies),
      ...fromPoetry(poetry?.dependencies),
    ],
    extras: [
      ...fromLists(project?.['optional-dependencies']),
      ...fromLists(document['dependency-groups']),
      ...fromPoetry(poetry?.['dev-dependencies']),
      ...groups.flatMap(fromPoetry),
    ],
  };
}

/** @throws InputError that names the file. */
export function parseToml(file: string, text: string): Table {
  try {
    return parse(text);
  } catch (error) {
    throw new InputError(
      `${file} is no TOML: ${toError(error).message.split('\n')[0]}; expected a file that its tools can read, too`,
    );
  }
}

function fromLists(value: unknown): Requirement[] {
  return Object.values(tableOf(value) ?? {}).flatMap(fromList);
}

function fromList(value: unknown): Requirement[] {
  return Array.isArray(value)
    ? value.flatMap(item =>
        typeof item === 'string' ? (parseRequirement(item) ?? []) : [],
      )
    : [];
}

/** Poetry's own tables: a constraint, or a table or list of tables with one. */
function fromPoetry(value: unknown): Requirement[] {
  return Object.entries(tableOf(value) ?? {}).flatMap(([name, declared]) => {
    const first: unknown = Array.isArray(declared) ? declared[0] : declared;
    const version = typeof first === 'string' ? first : tableOf(first)?.version;
    return name.toLocaleLowerCase('en-US') === 'python'
      ? []
      : [
          {
            name: normalizeName(name),
            constraint: poetryConstraint(String(version ?? '')),
          },
        ];
  });
}

/** Poetry's `1.2` means exactly that, and `*` anything. */
function poetryConstraint(version: string): string {
  const trimmed = version.trim();
  if (trimmed === '*') {
    return '';
  }
  return /^\d/.test(trimmed) ? `==${trimmed}` : trimmed;
}

function tableOf(value: unknown): Table | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Table)
    : undefined;
}
