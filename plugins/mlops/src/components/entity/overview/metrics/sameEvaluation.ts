import type { ModelVersion } from '@waymark/plugin-mlops-common';

const TRAINING = /train/i;

/**
 * Whether two versions were measured on the same state of the same data, as
 * far as their sources recorded digests of it. Without digests nobody knows,
 * and what nobody knows is not the same.
 */
export function sameEvaluation(
  left: ModelVersion,
  right: ModelVersion,
): boolean {
  const [one, other] = [left, right].map(evaluationData);
  return one !== '' && one === other;
}

function evaluationData({ datasets }: ModelVersion): string {
  const measuredOn = datasets.filter(({ role }) => !TRAINING.test(role));
  if (measuredOn.some(({ digest }) => !digest)) {
    return '';
  }
  return measuredOn
    .map(({ name, digest }) => JSON.stringify([name, digest]))
    .sort()
    .join();
}
