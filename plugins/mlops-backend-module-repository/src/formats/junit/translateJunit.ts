import { objectIdOf } from '../../catalog';
import type { SourceFile } from '../../document';
import type { Contribution, FolderContext } from '../../translate/Contribution';
import { timeOf, undatedProblem } from '../../translate/timeOf';
import { parseJunit } from './parseJunit';

/**
 * Translates a JUnit report. A repository's tests are about everything built
 * from it: the result goes to each model and pipeline of the folder, and to
 * its data sets where it has neither.
 */
export function translateJunit(
  file: SourceFile,
  context: FolderContext,
): Contribution {
  const { found, problems } = parseJunit(file);
  const contribution: Contribution = { objects: [], records: [...problems] };
  if (!found) {
    return contribution;
  }
  const at = timeOf(file, found.at);
  if (!at) {
    contribution.records.push(undatedProblem(file, 'JUnit report'));
    return contribution;
  }
  const { entities } = context.folder;
  const built = entities.filter(entity => entity.kind !== 'dataset');
  const { passed, failed } = found.tests;
  for (const entity of built.length > 0 ? built : entities) {
    contribution.records.push({
      type: 'ci',
      id: objectIdOf({
        folderUrl: context.folder.url,
        kind: 'ci',
        name: `${file.path}:${entity.ref}`,
      }),
      subject: { kind: entity.kind, id: entity.objectId },
      at,
      url: context.urlOf(file.path),
      path: file.path,
      provider: 'junit',
      state: stateOf(passed, failed),
      tests: found.tests,
    });
  }
  return contribution;
}

/** A run without a single test that ran says nothing. */
function stateOf(
  passed: number,
  failed: number,
): 'passed' | 'failed' | 'unknown' {
  if (failed > 0) {
    return 'failed';
  }
  return passed > 0 ? 'passed' : 'unknown';
}
