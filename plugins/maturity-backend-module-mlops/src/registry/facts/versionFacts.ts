import type {
  MetricTrend,
  ModelOverview,
  ModelVersion,
} from '@waymark/plugin-mlops-common';
import { entityPage, fact, type Told } from '../../facts';
import { evaluationDataOf, trainingDataOf } from '../../versions';
import type { RegistryFact } from '../meanings';
import type { RegistryAnswer } from './RegistryAnswer';

/** The versions of a model: what is known of how the newest came about. */
export function versionFacts(
  answer: RegistryAnswer,
  model: ModelOverview,
): Told<RegistryFact> {
  const { entityRef, newestRun } = answer;
  const newest: ModelVersion | undefined = model.versions[0];
  const evidence = {
    url: entityPage(entityRef, 'versions'),
    title: 'Versions',
  };
  const ofNewest = {
    at: newest?.createdAt,
    evidence: newest
      ? {
          url: newest.source.url ?? evidence.url,
          title: `Version ${newest.version}`,
        }
      : evidence,
  };
  const data = newest ? trainingDataOf(newest) : [];
  const evaluated = newest ? evaluationDataOf(newest) : [];
  const orNull = (value: boolean) => (newest ? value : null);
  return {
    versions: fact(model.totalVersions, { evidence }),
    'newest-version': fact(newest?.version ?? null, ofNewest),
    'versions-without-run': fact(
      model.versions.filter(({ runId }) => !runId).length,
      { evidence },
    ),
    'newest-version-run': fact(orNull(Boolean(newest?.runId)), ofNewest),
    'newest-version-metrics': fact(newest?.metrics.length ?? 0, ofNewest),
    'newest-version-params': fact(newest?.params.length ?? 0, ofNewest),
    'newest-version-commit': fact(
      orNull(Boolean(newest?.commit ?? newestRun?.commit)),
      ofNewest,
    ),
    'newest-version-data': fact(data.length, ofNewest),
    'newest-version-data-identified': fact(
      orNull(data.length > 0 && data.every(({ digest }) => Boolean(digest))),
      ofNewest,
    ),
    'newest-version-evaluation-data': fact(evaluated.length, ofNewest),
  };
}

/** How the newest version compares with others and with what was promised. */
export function comparisonFacts(
  { entityRef, baseline }: RegistryAnswer,
  model: ModelOverview,
): Told<RegistryFact> {
  const newest = model.versions[0]?.version;
  const evidence = {
    url: entityPage(entityRef, 'versions'),
    title: 'Versions',
  };
  const trends = model.metrics.filter(trend => isOfNewest(trend, newest));
  const compared = trends
    .filter(({ dataset }) => dataset !== undefined)
    .map(({ points }) => points.length - 1);
  const targets = trends.filter(({ target }) => target !== undefined);
  const missed = targets.filter(
    ({ points, target }) => points[points.length - 1].value < target!,
  );
  return {
    'versions-compared': fact(Math.max(0, ...compared), { evidence }),
    'baseline-registered': fact(baseline?.registered ?? false, { evidence }),
    'baseline-compared': fact(
      trends.some(trend => trend.baseline && trend.baseline.version !== newest),
      { evidence },
    ),
    targets: fact(targets.length, { evidence }),
    'targets-missed': fact(missed.length, {
      evidence:
        missed.length > 0
          ? { ...evidence, title: missed.map(({ name }) => name).join(', ') }
          : evidence,
    }),
  };
}

/** A trend ends with the newest version that has the metric, if it is there. */
function isOfNewest({ points }: MetricTrend, newest: string | undefined) {
  return newest !== undefined && points[points.length - 1]?.version === newest;
}
