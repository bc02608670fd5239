import { splitLines } from '../files/lines';
import { decodeText, hasSameContent, isExecutable } from '../files/text';
import type { FileTree, TreeFile } from '../files/types';
import { countChanges } from '../merge/diffLines';
import { RECORD_PATH, type TemplateRecord } from '../record/types';
import { matchGlobs } from './matchGlobs';
import type { Drift, DriftedFile } from './types';

/**
 * Measures by how much a project left what its template made for it.
 *
 * Only the standard files count, as the record names them; files of the
 * project's own are no drift. Line ends, and whether a break follows the last
 * line, are the project's choice. A standard file that was moved is missing
 * where everybody looks for it, and so counts as removed.
 *
 * @param base - what the template made when the project last followed it
 * @param standard - globs of the standard files; all files without
 * @param kept - differences that somebody decided to keep, which do not count
 * @public
 */
export function measureDrift(options: {
  base: FileTree;
  project: FileTree;
  standard?: TemplateRecord['standard'];
  kept?: TemplateRecord['kept'];
}): Drift {
  const { base, project, standard, kept = [] } = options;
  const isStandard = standard ? matchGlobs(standard) : () => true;
  const reasons = kept.map(({ files, reason }) => ({
    matches: matchGlobs([files]),
    reason,
  }));
  const details: DriftedFile[] = [];
  for (const [path, made] of base) {
    if (path === RECORD_PATH || !isStandard(path)) {
      continue;
    }
    const difference = compareFile(made, project.get(path));
    if (difference) {
      const reason = reasons.find(({ matches }) => matches(path))?.reason;
      details.push({
        path,
        ...difference,
        ...(reason !== undefined && { kept: reason }),
      });
    }
  }
  const counted = details.filter(file => file.kept === undefined);
  return {
    files: counted.length,
    lines: counted.reduce(
      (sum, { added, removed }) => sum + added + removed,
      0,
    ),
    details: details.sort((a, b) => (a.path < b.path ? -1 : 1)),
  };
}

type Difference = Omit<DriftedFile, 'path' | 'kept'>;

function compareFile(made: TreeFile, own?: TreeFile): Difference | undefined {
  if (own && hasSameContent(made, own)) {
    return compareModes(made, own);
  }
  const before = decodeText(made.content);
  const after = own && decodeText(own.content);
  const state = own ? 'changed' : 'removed';
  if (before === undefined || (own && after === undefined)) {
    return { state, added: 0, removed: 0, binary: true };
  }
  const changes = countChanges(
    splitLines(before).lines,
    splitLines(after ?? '').lines,
  );
  if (own && changes.added + changes.removed === 0) {
    return compareModes(made, own);
  }
  return { state, ...changes };
}

function compareModes(made: TreeFile, own: TreeFile): Difference | undefined {
  return isExecutable(made) === isExecutable(own)
    ? undefined
    : { state: 'mode', added: 0, removed: 0 };
}
