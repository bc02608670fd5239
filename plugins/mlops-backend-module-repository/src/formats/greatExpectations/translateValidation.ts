import { objectIdOf } from '../../catalog';
import type { SourceFile } from '../../document';
import type { Contribution, FolderContext } from '../../translate/Contribution';
import { pickSubject } from '../../translate/pickSubject';
import { timeOf, undatedProblem } from '../../translate/timeOf';
import { parseValidation } from './parseValidation';

/** Translates one validation result into a quality result of its data set. */
export function translateValidation(
  file: SourceFile,
  context: FolderContext,
): Contribution {
  const { found, problems } = parseValidation(file);
  const contribution: Contribution = { objects: [], records: [...problems] };
  if (!found) {
    return contribution;
  }
  const at = timeOf(file, found.at);
  const { entity, problem } = pickSubject({
    context,
    kinds: ['dataset', 'model'],
    path: file.path,
    what: 'validation result',
    stated: found.asset ? [found.asset] : [],
    hint: 'Name the data asset in Great Expectations after the data set, its dvc.org/path or its lineage name.',
  });
  if (!entity || !at) {
    contribution.records.push(
      problem ?? undatedProblem(file, 'validation result'),
    );
    return contribution;
  }
  contribution.records.push({
    type: 'quality',
    id: objectIdOf({
      folderUrl: context.folder.url,
      kind: 'quality',
      name: file.path,
    }),
    subject: { kind: entity.kind, id: entity.objectId },
    at,
    url: context.urlOf(file.path),
    path: file.path,
    suite: found.suite,
    checks: found.checks,
  });
  return contribution;
}
