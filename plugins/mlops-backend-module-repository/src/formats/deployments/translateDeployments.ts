import { objectIdOf } from '../../catalog';
import type { SourceFile } from '../../document';
import type { Contribution, FolderContext } from '../../translate/Contribution';
import { deploymentEvent } from './deploymentEvent';
import { parseDeployments } from './parseDeployments';

/**
 * Translates a `deployments.yaml`. Each entry names its model by entity ref,
 * or by name in the same folder or the default namespace, and becomes a record
 * and an event for the lineage API.
 */
export function translateDeployments(
  file: SourceFile,
  context: FolderContext,
): Contribution {
  const { found, problems } = parseDeployments(file);
  const contribution: Contribution = { objects: [], records: [...problems] };
  for (const { model, line, since, ...deployment } of found) {
    const entity = context.index.byName('model', model, context.folder.url);
    if (!entity) {
      contribution.records.push({
        type: 'problem',
        path: file.path,
        ...(line && { line }),
        message: `deployments: the catalog has no model '${model}' that is declared in a repository.`,
        hint: `Write the model's entity ref, such as model:default/${model.replace(/^.*[:/]/, '')}, or declare it.`,
      });
      continue;
    }
    contribution.records.push({
      type: 'deployment',
      id: objectIdOf({
        folderUrl: context.folder.url,
        kind: 'deployment',
        name: [
          entity.ref,
          deployment.environment,
          deployment.endpoint ?? '',
          deployment.region ?? '',
          deployment.version,
          since,
        ].join(' '),
      }),
      subject: { kind: 'model', id: entity.objectId },
      at: since,
      url: context.urlOf(file.path),
      path: file.path,
      ...deployment,
    });
    contribution.records.push(
      deploymentEvent({
        entity,
        folderUrl: context.folder.url,
        entry: { ...deployment, since },
      }),
    );
  }
  return contribution;
}
