import path from 'node:path/posix';

/** Endings of what a stage runs or is set by, rather than reads as data. */
const NOT_DATA = new Set([
  '.py',
  '.ipynb',
  '.r',
  '.rmd',
  '.jl',
  '.sh',
  '.bash',
  '.sql',
  '.scala',
  '.java',
  '.c',
  '.cc',
  '.cpp',
  '.h',
  '.go',
  '.rs',
  '.js',
  '.ts',
  '.m',
  '.yaml',
  '.yml',
  '.toml',
  '.cfg',
  '.ini',
  '.lock',
  '.md',
  '.rst',
]);

const NOT_DATA_NAMES = new Set([
  'dockerfile',
  'makefile',
  'requirements.txt',
  'requirements-dev.txt',
]);

/**
 * Whether a dependency looks like data. DVC lists code and data alike; code
 * is told by its ending, and a path without one is a folder: of code when it
 * is called so.
 */
export function isDataPath(dataPath: string): boolean {
  const name = path.basename(dataPath).toLowerCase();
  const extension = path.extname(name);
  if (NOT_DATA_NAMES.has(name) || NOT_DATA.has(extension)) {
    return false;
  }
  return extension !== '' || !/^(src|lib|code|scripts?|tests?)$/.test(name);
}
