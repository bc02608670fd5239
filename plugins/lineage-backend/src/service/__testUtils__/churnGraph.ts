import type { Knex } from 'knex';
import { GraphWriter, T0 } from '../../graph/__testUtils__/GraphWriter';

const DAY = 24 * 60 * 60_000;

/** When the asker of {@link writeChurnGraph} asks. */
export const NOW = T0 + 60 * DAY;

/**
 * A little of everything:
 *
 *   raw ──▶ customers ──▶ churn ──▶ scoring      (prepare, train, deploy)
 *            secrets ──────┘          labels ┄┄▶ churn, declared alone
 *
 * raw is no entity; customers, secrets, labels, churn, scoring are. Versions:
 * customers@d1 made churn@1, customers@d2 made churn@2, which scoring serves.
 */
export async function writeChurnGraph(knex: Knex): Promise<GraphWriter> {
  const writer = new GraphWriter(knex);
  await writer.node('raw');
  await writer.node('customers', {
    entityRef: 'dataset:default/customers',
    title: 'Customers',
    owner: 'group:default/crm',
    system: 'system:default/crm',
    lifecycle: 'production',
  });
  await writer.node('secrets', {
    entityRef: 'dataset:default/secrets',
    owner: 'group:default/board',
  });
  await writer.node('labels', { entityRef: 'dataset:default/labels' });
  await writer.node('churn', {
    type: 'model',
    namespace: 'mlflow',
    entityRef: 'model:default/churn',
    owner: 'group:default/growth',
  });
  await writer.node('scoring', {
    type: 'endpoint',
    namespace: 'backstage',
    entityRef: 'component:default/scoring',
    owner: 'group:default/growth',
  });
  await writer.node('kunden', { aliasOf: 'customers' });
  const prepare = await writer.step('prepare', ['raw'], ['customers'], {
    lastSeen: NOW - DAY,
  });
  const train = await writer.step(
    'train',
    ['customers', 'secrets'],
    ['churn'],
    {
      lastSeen: NOW - DAY,
    },
  );
  await writer.edge('labels', 'churn', { declaredBy: 'churn', direct: true });
  await writer.node('deploy', { type: 'job', namespace: 'scheduler' });
  const deploy = await writer.evidence(
    [
      ['churn', 'scoring', 'serving'],
      ['churn', 'deploy', 'input'],
    ],
    { job: 'deploy', lastSeen: NOW - 40 * DAY },
  );
  await knex('edges').insert(
    [
      [writer.id('churn'), 4, writer.id('scoring')],
      [writer.id('churn'), 1, writer.id('deploy')],
    ].map(([from, kind, to]) => ({
      from_id: from,
      kind,
      to_id: to,
      flags: 1,
      changed_at: T0,
    })),
  );
  await writer.run({
    runId: 'r-prepare',
    job: 'prepare',
    evidence: prepare,
    seenAt: NOW - DAY,
    io: [['customers', 'output', 'd2']],
  });
  for (const [index, version] of ['1', '2'].entries()) {
    await writer.run({
      runId: `r-train-${version}`,
      job: 'train',
      evidence: train,
      seenAt: NOW - (2 - index) * DAY,
      parent: { runId: 'r-prepare', job: 'prepare' },
      io: [
        ['customers', 'input', `d${version}`],
        ['secrets', 'input', 's1'],
        ['churn', 'output', version],
      ],
    });
  }
  await writer.run({
    runId: 'r-deploy',
    job: 'deploy',
    evidence: deploy,
    seenAt: NOW - 40 * DAY,
    io: [['churn', 'input', '2']],
  });
  await writeFacets(knex, writer);
  await writer.settle();
  return writer;
}

async function writeFacets(knex: Knex, writer: GraphWriter): Promise<void> {
  const bodies = {
    schema1: { fields: [{ name: 'age', type: 'int' }] },
    doc: { description: 'Who they are' },
    quality: { dataQuality: { _producer: 'x', rowCount: 3 } },
  };
  await knex('facet_bodies').insert(
    Object.entries(bodies).map(([hash, body]) => ({
      hash,
      body: JSON.stringify(body),
    })),
  );
  await knex('node_facets').insert([
    {
      node_id: writer.id('customers'),
      name: 'schema',
      at: T0,
      hash: 'schema1',
    },
    { node_id: writer.id('customers'), name: 'gone', at: T0, hash: '' },
    {
      node_id: writer.id('kunden'),
      name: 'documentation',
      at: T0,
      hash: 'doc',
    },
  ]);
  await knex('run_facets').insert({
    run_id: 'r-train-2',
    job_id: writer.id('train'),
    name: 'nominalTime',
    at: T0,
    hash: 'doc',
  });
  await knex('run_io')
    .where({ run_id: 'r-train-2', direction: 'input' })
    .update({ facets: 'quality' });
  await knex('column_sources').insert([
    { node_id: writer.id('customers'), job_id: 0, at: T0, hash: 'c1' },
    {
      node_id: writer.id('churn'),
      job_id: writer.id('train'),
      at: T0,
      hash: 'c2',
    },
  ]);
  const column = (
    hash: string,
    [from, fromField]: [string, string],
    [to, toField]: [string, string],
  ) => ({
    hash,
    from_id: writer.id(from),
    from_field: fromField,
    to_id: writer.id(to),
    to_field: toField,
    type: 'DIRECT',
    subtype: 'IDENTITY',
    masking: true,
  });
  await knex('column_edges').insert([
    column('c1', ['raw', 'birth'], ['customers', 'age']),
    column('c1', ['raw', 'id'], ['customers', 'id']),
    column('stale', ['raw', 'shoe'], ['customers', 'age']),
    column('c2', ['kunden', 'age'], ['churn', 'age']),
    column('c2', ['secrets', '*'], ['churn', 'age']),
  ]);
}
