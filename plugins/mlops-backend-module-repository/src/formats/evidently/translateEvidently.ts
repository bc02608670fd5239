import { objectIdOf } from '../../catalog';
import type { SourceFile } from '../../document';
import type { Contribution, FolderContext } from '../../translate/Contribution';
import { pickSubject } from '../../translate/pickSubject';
import { timeOf, undatedProblem } from '../../translate/timeOf';
import { parseEvidently } from './parseEvidently';

/**
 * Translates one Evidently report: drift and performance become a drift
 * report, tests of anything else a quality result.
 */
export function translateEvidently(
  file: SourceFile,
  context: FolderContext,
): Contribution {
  const { found, problems } = parseEvidently(file);
  const contribution: Contribution = { objects: [], records: [...problems] };
  if (!found) {
    return contribution;
  }
  const at = timeOf(file, found.at);
  const { entity, problem } = pickSubject({
    context,
    kinds: ['model', 'dataset'],
    path: file.path,
    what: 'Evidently report',
    stated: found.names,
  });
  if (!entity || !at) {
    contribution.records.push(
      problem ?? undatedProblem(file, 'Evidently report'),
    );
    return contribution;
  }
  const report = (kind: string) => ({
    id: objectIdOf({ folderUrl: context.folder.url, kind, name: file.path }),
    subject: { kind: entity.kind, id: entity.objectId },
    at,
    url: context.urlOf(file.path),
    path: file.path,
  });
  if (found.drift.length > 0) {
    contribution.records.push({
      type: 'drift',
      ...report('drift'),
      metrics: found.drift,
    });
  }
  if (found.checks.length > 0) {
    contribution.records.push({
      type: 'quality',
      ...report('quality'),
      suite: 'Evidently tests',
      checks: found.checks,
    });
  }
  return contribution;
}
