import type {
  CardData,
  DatasetUse,
  ModelCard,
  ModelVersion,
} from '@waymark/plugin-mlops-common';
import type { ObjectRecordBase } from '@waymark/plugin-mlops-node';

/** Roles under which versions and runs name data they are measured on. */
const EVALUATION_ROLES = /eval|test|valid|holdout/i;

/** Roles under which they name data they learn from. */
const TRAINING_ROLES = /train|fit|input/i;

/** True when a data set is used to measure, as its role says. */
export function isEvaluationRole(role: string): boolean {
  return EVALUATION_ROLES.test(role);
}

/**
 * The part of a card that a registry knows by itself: what the object's
 * description and its latest version say.
 */
export function registryCard(options: {
  record?: ObjectRecordBase;
  latest?: ModelVersion;
}): ModelCard {
  const { record, latest } = options;
  const uses = latest?.datasets ?? [];
  return {
    overview: record?.description,
    trainingData: uses
      .filter(u => TRAINING_ROLES.test(u.role) && !isEvaluationRole(u.role))
      .map(toCardData),
    evaluationData: uses.filter(u => isEvaluationRole(u.role)).map(toCardData),
    metrics: latest?.metrics,
    parameters: latest?.params,
  };
}

function toCardData(use: DatasetUse): CardData {
  return { name: use.name, ...(use.entityRef && { ref: use.entityRef }) };
}
