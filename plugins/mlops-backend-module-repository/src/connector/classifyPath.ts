import {
  FORMAT_IDS,
  type FilePatterns,
  type FormatId,
} from '../translate/formats';
import { compileGlob } from './matchGlob';

/** Folders that hold other people's files, or none that speak of models. */
const SKIPPED = new Set([
  '.git',
  '.dvc',
  '.venv',
  'venv',
  'node_modules',
  'site-packages',
  '__pycache__',
]);

/** Deeper files are not looked at. */
export const MAX_DEPTH = 16;

/** Tells a file's format by its path; undefined for files that are not read. */
export type ClassifyPath = (path: string) => FormatId | undefined;

/**
 * @param options.extra - files that are read as cards whatever they are
 * called, because an annotation names them.
 */
export function createClassifier(options: {
  patterns: FilePatterns;
  extraCards: ReadonlySet<string>;
  /** Subfolders that are folders of their own, relative, without slashes. */
  excluded: string[];
}): ClassifyPath {
  const { patterns, extraCards, excluded } = options;
  const compiled = FORMAT_IDS.map(
    format => [format, patterns[format].map(compileGlob)] as const,
  );
  return path => {
    const segments = path.split('/');
    if (
      segments.length > MAX_DEPTH ||
      segments.slice(0, -1).some(segment => SKIPPED.has(segment)) ||
      excluded.some(folder => path.startsWith(`${folder}/`))
    ) {
      return undefined;
    }
    if (extraCards.has(path)) {
      return 'cards';
    }
    return compiled.find(([, globs]) =>
      globs.some(glob => glob.test(path)),
    )?.[0];
  };
}
