import type { CiConfiguration } from './types';

/** What a project's CI does. */
export interface CiJudgement {
  systems: CiConfiguration['system'][];
  runsTests: boolean;
  deploys: boolean;
  runsIntegrationTests: boolean;
  callsGate: boolean;
  scheduled: boolean;
  checksTemplate: boolean;
}

const RUNNERS =
  /\b(?:pytest|py\.test|tox|nox|unittest|nosetests|jest|vitest|ctest|rspec|go test|cargo (?:nex)?test|dotnet test)\b/;
const TEST_TASKS =
  /\b(?:make|just|task|npm|pnpm|yarn|poe|hatch|inv|invoke|mvnw?|gradlew?|bazel)\b[^\n;&|]*\b(?:[a-z]+-)?(?:tests?|check|verify)\b/;

const DEPLOY_NAME =
  /(?:^|[^a-z])(?:deploy|deployment|release|promote|promotion|rollout)(?![a-z])/i;
const DEPLOY_COMMAND =
  /\b(?:kubectl (?:apply|rollout|set image)|helm upgrade|terraform apply|bentoml deploy|zenml model deployer|mlflow deployments (?:create|update)|aws sagemaker (?:create|update)-endpoint|gcloud (?:run|app|functions) deploy|gcloud ai endpoints deploy-model|az ml (?:online-)?(?:endpoint|deployment)\b|serverless deploy|databricks bundle deploy|cdk deploy|ansible-playbook)/;

/** "Continuous integration" is no test. */
const INTEGRATION =
  /\b(?:integration|acceptance|smoke|system)[-_ /]?tests?\b|\btests?[-_ /](?:integration|acceptance|smoke|e2e)\b|\be2e\b|\bend[-_ ]to[-_ ]end\b|-m ["']?integration\b/i;

const GATE = /\/api\/maturity\/v1\/gate\b/;

const TEMPLATE =
  /\b(?:copier\s+(?:check-update|update)|cruft\s+(?:check|diff|update))\b/;

/** Tells from what CI runs, and how its jobs are called, what it does. */
export function judgeCi(
  configurations: readonly CiConfiguration[],
): CiJudgement {
  const commands = configurations.flatMap(one => one.commands);
  const names = configurations.flatMap(one => one.names);
  const environments = configurations.flatMap(one => one.environments);
  const runs = (pattern: RegExp) =>
    commands.some(command => pattern.test(command));
  const says = (pattern: RegExp) => names.some(name => pattern.test(name));
  return {
    systems: [...new Set(configurations.map(({ system }) => system))].sort(),
    runsTests: runs(RUNNERS) || runs(TEST_TASKS),
    deploys:
      environments.length > 0 || runs(DEPLOY_COMMAND) || says(DEPLOY_NAME),
    runsIntegrationTests: runs(INTEGRATION) || says(INTEGRATION),
    callsGate: runs(GATE),
    scheduled: configurations.some(({ scheduled }) => scheduled),
    checksTemplate: runs(TEMPLATE),
  };
}
