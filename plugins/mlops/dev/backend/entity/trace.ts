import type {
  Deployment,
  ModelVersion,
  TraceAction,
  TraceStep,
} from '@waymark/plugin-mlops-common';
import { makeDeployment } from '../../../src/fixtures';

/** Where which version served since when, newest first. */
export function deployments(versions: ModelVersion[]): Deployment[] {
  return versions
    .slice(1, 60)
    .filter((_, i) => i % 4 === 0)
    .map(({ version, createdAt, commit }, i) =>
      makeDeployment({
        version,
        endpoint: 'component:default/churn-api',
        environment: i % 2 === 0 ? 'production' : 'staging',
        since: later(createdAt, 3),
        by: 'deploy-bot',
        region: i % 2 === 0 ? 'us-east' : 'eu-central',
        commit,
        source: {
          id: 'repository',
          type: 'repository',
          url: 'https://git.example.com/customer-insight/churn',
        },
      }),
    );
}

/** What happened to the versions of a model, newest first. */
export function traceSteps(versions: ModelVersion[]): TraceStep[] {
  const deployed = new Map(deployments(versions).map(d => [d.version, d]));
  return versions
    .flatMap(version => {
      const deployment = deployed.get(version.version);
      return [
        step(version, 'trained', 0),
        step(version, 'registered', 1),
        ...(version.aliases[0]
          ? [{ ...step(version, 'promoted', 2), alias: version.aliases[0] }]
          : []),
        ...(deployment
          ? [
              {
                ...step(version, 'deployed', 3),
                by: deployment.by,
                endpoint: deployment.endpoint,
                environment: deployment.environment,
                region: deployment.region,
              },
            ]
          : []),
      ];
    })
    .sort((a, b) => b.at.localeCompare(a.at));
}

function step(
  version: ModelVersion,
  action: TraceAction,
  hours: number,
): TraceStep {
  const { createdAt, createdBy, runId, commit, datasets, source } = version;
  return {
    id: `${version.version} ${action}`,
    at: later(createdAt, hours),
    action,
    version: version.version,
    by: createdBy,
    runId,
    commit,
    ...(action === 'trained' && { job: 'churn-training' }),
    data: action === 'trained' ? datasets : [],
    timeFrom: action === 'promoted' ? 'observed' : 'source',
    source,
  };
}

function later(at: string, hours: number): string {
  return new Date(Date.parse(at) + hours * 3_600_000).toISOString();
}
