import type { ModelOverview } from '@waymark/plugin-mlops-common';
import { regionsOf } from '../judgements';
import { isEvaluationRole } from '../queries/registryCard';
import type { OverviewOptions } from './getOverview';

/**
 * The regions that a model and each of its training data sets list. Training
 * data is what is declared and what the serving versions name; data sets that
 * the asker may not see have no say, since what they list would show through.
 */
export async function allowedRegions(
  options: Pick<OverviewOptions, 'mirror' | 'credentials' | 'entity'>,
  { serving, versions }: Pick<ModelOverview, 'serving' | 'versions'>,
): Promise<string[][]> {
  const { mirror, credentials, entity } = options;
  if (!serving.some(({ region }) => region)) {
    return [];
  }
  const served = new Set(serving.map(({ version }) => version));
  const refs = [
    ...entity.relations
      .filter(({ type }) => type === 'trainedOn')
      .map(({ targetRef }) => targetRef),
    ...versions
      .filter(({ version }) => served.has(version))
      .flatMap(({ datasets }) => datasets)
      .filter(use => !isEvaluationRole(use.role))
      .flatMap(use => use.entityRef ?? []),
  ];
  const training = [...new Set(refs)];
  const visibility = await mirror.visible(credentials, training);
  const entities = await mirror.getEntities(
    training.filter(ref => visibility.allows(ref)),
  );
  return [entity, ...entities.values()].map(({ spec }) => regionsOf(spec));
}
