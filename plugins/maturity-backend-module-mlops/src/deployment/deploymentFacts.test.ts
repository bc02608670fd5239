import { makeEntity, valuesOf } from '../__testUtils__/entities';
import {
  makeComparison,
  makeDeployment,
  makeVersion,
} from '../__testUtils__/registry';
import { deploymentFacts, type DeploymentAnswer } from './deploymentFacts';
import { DEPLOYMENT_MEANINGS } from './meanings';

const PRESENT: Record<string, string[]> = {
  'user:default/ada': ['user:default/ada'],
  'user:default/bo': ['user:default/bo'],
  'group:default/team': ['user:default/ada'],
};

function tell(parts: Partial<DeploymentAnswer> = {}) {
  return deploymentFacts({
    entityRef: 'model:default/churn',
    entity: makeEntity('model:default/churn', {
      relations: [['servedBy', 'component:default/churn-service']],
    }),
    serving: [makeDeployment()],
    version: makeVersion(),
    comparisons: [makeComparison()],
    owner: 'group:default/team',
    people: ref => ({
      exists: ref !== undefined && ref in PRESENT,
      present: new Set((ref && PRESENT[ref]) || []),
    }),
    ...parts,
  });
}

const values = (parts?: Partial<DeploymentAnswer>) => valuesOf(tell(parts));

const deployed = (parts: Parameters<typeof makeDeployment>[0]) =>
  values({ serving: [makeDeployment(parts)] });

describe('deploymentFacts', () => {
  it('tells all about the version in production, since it is there', () => {
    const told = tell();
    expect(valuesOf(told)).toEqual({
      environments: ['production'],
      endpoints: 1,
      'endpoints-undeclared': 0,
      'in-production': true,
      'production-version': '2',
      'production-version-registered': true,
      'production-run-known': true,
      'production-commit': true,
      'production-evaluated': true,
      'production-compared': true,
      'production-region': true,
      'production-by': 'person',
      'production-by-owner': true,
    });
    expect(told['production-version']).toMatchObject({
      at: '2026-11-03T08:00:00.000Z',
      evidence: { url: 'https://mlflow.example.org' },
    });
    expect(Object.keys(told).sort()).toEqual(
      Object.keys(DEPLOYMENT_MEANINGS).sort(),
    );
  });

  it('knows that nothing is in production', () => {
    const told = values({
      serving: [makeDeployment({ environment: 'staging' })],
      version: undefined,
    });
    expect(told).toMatchObject({
      environments: ['staging'],
      endpoints: 1,
      'in-production': false,
      'production-version': null,
      'production-version-registered': null,
      'production-by': null,
    });
    expect(Object.keys(told).sort()).toEqual(
      Object.keys(DEPLOYMENT_MEANINGS).sort(),
    );
  });

  it('takes the newest of several deployments to production', () => {
    const serving = [
      makeDeployment({ environment: 'staging', version: '4' }),
      makeDeployment({ environment: 'Prod-EU', version: '3' }),
      makeDeployment(),
    ];
    expect(values({ serving })).toMatchObject({
      environments: ['Prod-EU', 'production', 'staging'],
      endpoints: 3,
      'production-version': '3',
    });
  });

  it('sees a version that the registry does not have', () => {
    expect(values({ version: undefined, comparisons: [] })).toMatchObject({
      'production-version': '2',
      'production-version-registered': false,
      'production-run-known': false,
      'production-evaluated': false,
      'production-compared': false,
    });
  });

  it.each<[string, Parameters<typeof makeVersion>[0]]>([
    ['without metrics', { metrics: [] }],
    [
      'measured on nothing that is named',
      { datasets: [], metrics: [{ name: 'roc_auc', value: 1 }] },
    ],
    [
      'registered after it was deployed',
      { createdAt: '2026-11-03T09:00:00.000Z' },
    ],
  ])('does not take a version %s for evaluated', (_, version) => {
    expect(values({ version: makeVersion(version) })).toMatchObject({
      'production-version-registered': true,
      'production-evaluated': false,
    });
  });

  it.each([
    ['is not comparable', { comparable: false }],
    ['is of data without a name', { dataset: undefined }],
    ['is on one side alone', { left: undefined }],
  ])('compares nothing where the metric %s', (_, more) => {
    const [metric] = makeComparison().metrics;
    const comparisons = [{ metrics: [{ ...metric, ...more }] }];
    expect(values({ comparisons })['production-compared']).toBe(false);
  });

  it.each([
    [{ by: 'user:default/bo' }, 'person', false],
    [{ by: 'ada' }, 'person', true],
    [{ by: 'github-actions[bot]' }, 'automation', false],
    [{ by: undefined }, 'unknown', false],
  ])('knows who deployed: %j %s', (parts, by, byOwner) => {
    expect(deployed(parts)).toMatchObject({
      'production-by': by,
      'production-by-owner': byOwner,
    });
  });

  it('sees what a record leaves out', () => {
    expect(deployed({ commit: undefined, region: undefined })).toMatchObject({
      'production-commit': false,
      'production-region': false,
    });
  });

  it.each([
    ['component:default/churn-service', 0],
    ['component:churn-service', 0],
    ['api:default/other', 1],
    ['https://score.example.org', 0],
    [undefined, 0],
  ])('counts %s as an undeclared endpoint %d times', (endpoint, count) => {
    expect(deployed({ endpoint })['endpoints-undeclared']).toBe(count);
  });
});
