import type { Folder } from '../source/Folder';
import { readCondaEnvironment } from './readCondaEnvironment';
import { type LockedVersions, readLock } from './readLock';
import { type Pyproject, readPyproject } from './readPyproject';
import { readRequirements } from './readRequirements';
import { readSetupCfg, readSetupPy } from './readSetup';
import { isPinned, pinnedVersion, type Requirement } from './requirement';

/** What a project's manifests say. */
export interface Manifests {
  packaging: 'poetry' | 'pip' | 'setuptools' | 'conda' | null;
  /** The file that says so. */
  packagingFile?: string;
  dependencies: Requirement[];
  /** The file that locks the environment. */
  lock: string | null;
  /** Versions that are certain, by normalised name. */
  versions: LockedVersions;
}

const REQUIREMENTS = /^(?:requirements\/)?[^/]+\.txt$/;
const INPUTS = /^(?:requirements\/)?[^/]+\.in$/;
const CONDA = /^(?:environment|conda)[^/]*\.ya?ml$/;
const LOCKS =
  /^(?:poetry\.lock|uv\.lock|pdm\.lock|Pipfile\.lock|pylock(?:\.[^/]+)?\.toml|conda-lock\.ya?ml)$/;
/** Requirements that only those who work on the project install. */
const ASIDE = /dev|test|lint|doc|build|constraint/i;

/**
 * Reads what declares and locks the dependencies of a project.
 *
 * @throws InputError naming the file that cannot be read.
 */
export function readManifests(folder: Folder): Manifests {
  const { files } = folder;
  const read = <T>(file: string, parse: (text: string) => T, nothing: T): T => {
    const text = folder.text(file);
    return text === undefined ? nothing : parse(text);
  };
  const declared = (pattern: RegExp, parse: (text: string) => Requirement[]) =>
    files
      .filter(file => pattern.test(file))
      .map(file => ({ file, requirements: read(file, parse, []) }));

  const pyproject = read<Pyproject>('pyproject.toml', readPyproject, {
    dependencies: [],
    extras: [],
  });
  const requirements = declared(REQUIREMENTS, readRequirements);
  const inputs = declared(INPUTS, readRequirements);
  const conda = declared(CONDA, readCondaEnvironment);
  const setup = [
    ...declared(/^setup\.cfg$/, readSetupCfg),
    ...declared(/^setup\.py$/, readSetupPy),
  ];

  const main = requirements.filter(({ file }) => !ASIDE.test(file));
  const lockFile = files.find(file => LOCKS.test(file));
  const lock = lockFile ?? findPins({ main, conda, pyproject });
  const locked = lockFile && folder.text(lockFile);
  const listed = [...requirements, ...inputs, ...conda, ...setup].flatMap(
    one => one.requirements,
  );
  const dependencies = unique([
    ...pyproject.dependencies,
    ...listed,
    ...pyproject.extras,
  ]);
  return {
    ...findPackaging({ files, pyproject, requirements, conda }),
    dependencies,
    lock: lock ?? null,
    versions: new Map([
      ...pinsOf([...pyproject.dependencies, ...listed]),
      ...(lockFile && locked !== undefined && !/^conda/.test(lockFile)
        ? readLock(lockFile, locked)
        : []),
    ]),
  };
}

interface Declared {
  file: string;
  requirements: Requirement[];
}

/** The first file all of whose dependencies are pinned. */
function findPins(options: {
  main: Declared[];
  conda: Declared[];
  pyproject: Pyproject;
}): string | undefined {
  const { main, conda, pyproject } = options;
  const all = [
    ...main,
    ...conda,
    { file: 'pyproject.toml', requirements: pyproject.dependencies },
  ].filter(({ requirements }) => requirements.length > 0);
  // Where several files declare the environment, an open one leaves it open;
  // but pip-compile writes a pinned file of what pyproject.toml leaves open.
  const pinned = all.filter(({ requirements }) => requirements.every(isPinned));
  const open = all.filter(item => !pinned.includes(item));
  return open.every(({ file }) => file === 'pyproject.toml')
    ? pinned[0]?.file
    : undefined;
}

function findPackaging(options: {
  files: readonly string[];
  pyproject: Pyproject;
  requirements: Declared[];
  conda: Declared[];
}): Pick<Manifests, 'packaging' | 'packagingFile'> {
  const { files, pyproject, requirements, conda } = options;
  const setup = files.find(file => file === 'setup.py' || file === 'setup.cfg');
  if (pyproject.packaging) {
    return {
      packaging: pyproject.packaging,
      packagingFile: 'pyproject.toml',
    };
  }
  if (setup) {
    return { packaging: 'setuptools', packagingFile: setup };
  }
  const pip =
    requirements.find(one => one.requirements.length > 0)?.file ??
    files.find(file => file === 'Pipfile');
  if (pip) {
    return { packaging: 'pip', packagingFile: pip };
  }
  const environment = conda.find(one => one.requirements.length > 0)?.file;
  return environment
    ? { packaging: 'conda', packagingFile: environment }
    : { packaging: null };
}

function pinsOf(requirements: readonly Requirement[]): [string, string][] {
  return requirements.flatMap((one): [string, string][] => {
    const version = pinnedVersion(one);
    return version === undefined ? [] : [[one.name, version]];
  });
}

/** The first declaration of each name: the package's own before the others. */
function unique(requirements: readonly Requirement[]): Requirement[] {
  const byName = new Map<string, Requirement>();
  for (const one of requirements) {
    if (!byName.has(one.name)) {
      byName.set(one.name, one);
    }
  }
  return [...byName.values()];
}
