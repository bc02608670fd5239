import type { Entity } from '@backstage/catalog-model';
import type {
  Deployment,
  ModelVersion,
  People,
  VersionComparison,
} from '@waymark/plugin-mlops-common';
import { fullRef, relatedRefs } from '@waymark/plugin-mlops-common';
import { entityPage, fact, withEvidence, type Told } from '../facts';
import { evaluationDataOf } from '../versions';
import type { DeploymentFact } from './meanings';
import { actorRef, readActor } from './readActor';

/** What the registry said about where a model serves. */
export interface DeploymentAnswer {
  entityRef: string;
  entity: Entity;
  /** The version that serves in each place, the newest deployment first. */
  serving: Deployment[];
  /** The version in production, where the registry has it. */
  version?: Pick<ModelVersion, 'runId' | 'createdAt' | 'datasets' | 'metrics'>;
  /** The version in production beside earlier ones. */
  comparisons: Pick<VersionComparison, 'metrics'>[];
  owner?: string;
  /** Who stands behind the owner and who deployed. */
  people(ref: string | undefined): People;
}

/** Known, and none. */
const NOTHING_IN_PRODUCTION: Told<DeploymentFact> = {
  'production-version': fact(null),
  'production-version-registered': fact(null),
  'production-run-known': fact(null),
  'production-commit': fact(null),
  'production-evaluated': fact(null),
  'production-compared': fact(null),
  'production-region': fact(null),
  'production-by': fact(null),
  'production-by-owner': fact(null),
};

/** What is known of the deployments of a model. Pure. */
export function deploymentFacts(
  answer: DeploymentAnswer,
): Told<DeploymentFact> {
  const { entityRef, entity, serving } = answer;
  const production = productionOf(serving);
  const declared = relatedRefs(entity, 'servedBy');
  const endpoints = new Set(
    serving.flatMap(({ endpoint }) => endpointRef(endpoint, entity) ?? []),
  );
  return withEvidence<DeploymentFact>(
    {
      environments: fact(
        [...new Set(serving.map(({ environment }) => environment))].sort(),
      ),
      endpoints: fact(serving.length),
      'endpoints-undeclared': fact(
        [...endpoints].filter(ref => !declared.includes(ref)).length,
      ),
      'in-production': fact(production !== undefined, {
        at: production?.since,
      }),
      ...(production ? factsOf(answer, production) : NOTHING_IN_PRODUCTION),
    },
    { url: entityPage(entityRef, 'trace'), title: 'Trace' },
  );
}

/** The newest deployment to production. */
export function productionOf(serving: Deployment[]): Deployment | undefined {
  return serving.find(({ environment }) => /^prod/i.test(environment));
}

function factsOf(
  answer: DeploymentAnswer,
  production: Deployment,
): Told<DeploymentFact> {
  const { entity, version, comparisons, owner, people } = answer;
  const { since, by, commit, region, source } = production;
  const known = {
    at: since,
    ...(source.url && { evidence: { url: source.url, title: 'Deployment' } }),
  };
  const ref = actorRef(by, entity);
  const actor = readActor({ by, ref, known: people(ref).exists });
  const isOwners =
    ref !== undefined && (ref === owner || people(owner).present.has(ref));
  return {
    'production-version': fact(production.version, known),
    'production-version-registered': fact(version !== undefined, known),
    'production-run-known': fact(Boolean(version?.runId), known),
    'production-commit': fact(Boolean(commit), known),
    'production-evaluated': fact(
      version !== undefined && wasEvaluated(version, since),
      known,
    ),
    'production-compared': fact(
      comparisons.some(({ metrics }) => metrics.some(isComparable)),
      known,
    ),
    'production-region': fact(Boolean(region), known),
    'production-by': fact(actor, known),
    'production-by-owner': fact(actor === 'person' && isOwners, known),
  };
}

function wasEvaluated(
  version: NonNullable<DeploymentAnswer['version']>,
  since: string,
): boolean {
  return (
    version.metrics.length > 0 &&
    evaluationDataOf(version).length > 0 &&
    Date.parse(version.createdAt) <= Date.parse(since)
  );
}

/** Values whose data nobody names may be of anything. */
function isComparable(metric: VersionComparison['metrics'][number]): boolean {
  return (
    metric.comparable &&
    metric.dataset !== undefined &&
    metric.left !== undefined &&
    metric.right !== undefined
  );
}

function endpointRef(
  endpoint: string | undefined,
  entity: Entity,
): string | undefined {
  const ref = fullRef(endpoint, entity);
  return ref && /^(component|api):/.test(ref) ? ref : undefined;
}
