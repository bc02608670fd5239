import type { Knex } from 'knex';
import { mirrorEntity } from '../../queries/__testUtils__/FakeMirror';
import { registryWriter } from '../../queries/__testUtils__/registry';

const at = '2026-04-01T00:00:00.000Z';

/** The entities of {@link fillRegistry}. */
export function registryEntities() {
  return [
    mirrorEntity('model:default/churn', {
      owner: 'group:default/growth',
      type: 'classification',
      lifecycle: 'production',
      tags: ['tabular'],
    }),
    mirrorEntity('dataset:default/customers'),
    mirrorEntity('group:default/growth'),
  ];
}

/** A model and a data set about which there is one of everything. */
export async function fillRegistry(knex: Knex) {
  const mlflow = registryWriter(knex, 'mlflow');
  const subject = { kind: 'model' as const, id: 'churn' };
  await mlflow.object({
    type: 'model',
    id: 'churn',
    description: 'Who leaves',
    tags: { team: 'growth' },
    url: 'https://mlflow.example/churn',
  });
  await mlflow.object({
    type: 'dataset',
    id: 'customers',
    schema: [{ name: 'age', type: 'int' }],
  });
  for (const version of ['1', '2']) {
    await mlflow.version({
      modelId: 'churn',
      version,
      createdBy: 'anna',
      description: '=cmd()',
      runId: 'r1',
      commit: 'abc',
      metrics: [{ name: 'auc', value: 0.8, dataset: 'customers' }],
      params: [{ name: 'depth', value: '3' }],
      datasets: [{ name: 'customers', role: 'training', digest: 'd1' }],
    });
  }
  await mlflow.datasetVersion({
    datasetId: 'customers',
    version: 'd1',
    createdAt: at,
    rows: 10,
  });
  await mlflow.run({
    id: 'r1',
    name: 'train',
    subjects: [subject],
    job: { name: 'training' },
    startedAt: at,
    endedAt: '2026-04-01T00:00:10.000Z',
    inputs: [{ name: 'customers', role: 'training' }],
    metrics: [{ name: 'auc', value: 0.8 }],
  });
  const base = { subject, at, url: 'https://ci.example/1' };
  await mlflow.report({
    ...base,
    type: 'card',
    id: 'card',
    format: 'hugging-face',
    card: {
      license: 'mit',
      ethicalConsiderations: [{ name: 'bias', mitigation: 'checked' }],
    },
  });
  await mlflow.report({
    ...base,
    type: 'deployment',
    id: 'p',
    version: '2',
    environment: 'production',
    endpoint: 'component:default/api',
  });
  await mlflow.report({
    ...base,
    type: 'quality',
    id: 'q',
    suite: 'schema',
    checks: [{ name: 'not null', passed: true, column: 'age' }],
  });
  await mlflow.report({
    ...base,
    type: 'drift',
    id: 'd',
    metrics: [{ metric: 'psi', value: 0.1, threshold: 0.2, state: 'ok' }],
  });
  await mlflow.report({
    ...base,
    type: 'ci',
    id: 'c',
    provider: 'github',
    state: 'passed',
    branch: 'main',
    tests: { passed: 3, failed: 0, skipped: 1 },
  });
}
