import { mockCredentials } from '@backstage/backend-test-utils';
import { createAnswerCheck } from '@waymark/plugin-openapi-operations-node/testUtils';
import request from 'supertest';
import { lineageDatabases } from '../graph/__testUtils__/databases';
import { openApiDocument } from '../schema';
import { writeChurnGraph } from './__testUtils__/churnGraph';
import { startApi } from './__testUtils__/startApi';

const databases = lineageDatabases();
const user = mockCredentials.user.header();
const api = '/api/lineage/v1';
const churn = 'entityRef=model:default/churn';
const customers = 'entityRef=dataset:default/customers';

/** Reads that another router answers. */
const OF_INGESTION = ['listFacets', 'getFacetSchema'];

describe.each(databases.eachSupportedId())('the API on %s', id => {
  async function setup() {
    const knex = await databases.open(id);
    await writeChurnGraph(knex);
    const started = startApi(knex);
    const get = (path: string, accept = 'application/json') =>
      request(started.app)
        .get(path.startsWith('/') ? path : `${api}/${path}`)
        .set('Authorization', user)
        .set('Accept', accept);
    return { knex, get, ...started };
  }

  // Requests that change nothing share one API.
  let shared: ReturnType<typeof setup> | undefined;
  const readOnly = () => {
    shared ??= setup();
    return shared;
  };

  it('answers every operation as the document describes', async () => {
    const { get } = await readOnly();
    const check = createAnswerCheck(openApiDocument);
    const paths: Record<string, string> = {
      getGraph: `graph?${churn}&granularity=job&depth=4`,
      getImpact: `impact?${customers}`,
      getPath:
        'path?from=dataset:default/customers&to=component:default/scoring',
      listNodes: 'nodes?q=cust',
      listDrift: 'drift',
      getColumns: `columns?${churn}`,
      getNode: `node?${customers}`,
      getEdge:
        'edge?from=dataset:default/customers&to=model:default/churn&kind=derivation',
      getRun: 'runs/r-train-2',
      getStatus: 'status',
    };
    const documented = Object.values(openApiDocument.paths).flatMap(item =>
      item.get ? [item.get.operationId] : [],
    );
    expect([...Object.keys(paths), ...OF_INGESTION].sort()).toEqual(
      documented.sort(),
    );
    for (const [operationId, path] of Object.entries(paths)) {
      const response = await get(path);
      expect({ path, status: response.status }).toEqual({ path, status: 200 });
      expect({ path, errors: check(operationId, response.body) }).toEqual({
        path,
        errors: [],
      });
      // An empty list would satisfy any schema.
      expect(response.body.items?.length ?? 1).toBeGreaterThan(0);
    }
  });

  it('serves the document', async () => {
    const { get } = await readOnly();
    const { body } = await get('/api/lineage/openapi.json');
    expect(body).toEqual(JSON.parse(JSON.stringify(openApiDocument)));
  });

  it.each<[string, number, string]>([
    ['graph', 400, "expected 'entityRef', or 'type' with"],
    [`graph?${churn}&node=a`, 400, 'in more than one way'],
    ['graph?type=job&name=a', 400, "'namespace' is missing"],
    ['graph?entityRef=churn', 400, "'churn' is no entity ref"],
    ['graph?node=churn', 400, "'churn' is no id of a node"],
    [`graph?${churn}&colour=red`, 400, "'colour' is not known here"],
    [`graph?${churn}&depth=21`, 400, "'depth' is '21'; expected a whole"],
    [`graph?${churn}&limit=1001`, 400, "'limit' is '1001'"],
    [`graph?${churn}&granularity=column`, 400, "'granularity' is 'column'"],
    [`graph?${churn}&kind=a`, 400, "'kind' is 'a'"],
    [`graph?${churn}&at=yesterday`, 400, "'at' is 'yesterday'; expected"],
    [`graph?${churn}&at=2026-13-45`, 400, "'at' is '2026-13-45'"],
    [
      `graph?${churn}&at=2026-01-01&granularity=version`,
      400,
      "'at' has no meaning with the granularity 'version'",
    ],
    ['graph?entityRef=%00', 400, "'entityRef' is a NUL character"],
    [
      'graph?entityRef=model:default/nobody',
      404,
      "Nothing is known of the lineage of the entity 'model:default/nobody', or you may not see it.",
    ],
    [
      'graph?type=model&namespace=n&name=x',
      404,
      "of the model 'x' of the namespace 'n'",
    ],
    ['graph?node=dataset:n:x', 404, "of the node 'dataset:n:x'"],
    ['graph?node=hidden:1', 404, "of the node 'hidden:1'"],
    [`impact?${churn}&direction=both`, 400, "'direction' is 'both'"],
    [`impact?${churn}&cursor=abc`, 400, "'cursor'"],
    ['path?from=model:default/churn', 400, "'to' is nothing"],
    ['path?from=x&to=model:default/churn', 400, "'x' is no entity ref"],
    ['nodes?cursor=WyJkcmlmdCJd', 400, "'cursor'"],
    ['drift?signal=none', 400, "'signal' is 'none'"],
    ['drift?entityRef=model:default/nobody', 404, 'Nothing is known'],
    [
      'edge?from=model:default/churn&to=dataset:default/customers&kind=input',
      404,
      "no edge of the kind 'input'",
    ],
    ['runs/none', 404, "of the run 'none'"],
    ['columns?entityRef=model:default/nobody', 404, 'Nothing is known'],
    ['colours', 404, 'openapi.json lists every path'],
  ])('refuses %s with %d', async (path, status, message) => {
    const { get } = await readOnly();
    const response = await get(path);
    expect(response.status).toBe(status);
    expect(response.body.error.message).toContain(message);
  });

  it('writes lists as CSV, and of a graph its edges', async () => {
    const { get } = await readOnly();
    const graph = await get(`graph?${churn}&direction=downstream`, 'text/csv');
    expect(graph.headers['content-type']).toContain('text/csv');
    const [header, ...lines] = graph.text.trimEnd().split('\r\n');
    expect(header).toBe(
      'from,to,kind,provenance,firstSeen,lastSeen,runId,stale,jobs,members',
    );
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(
      /^dataset:mlflow:churn,endpoint:backstage:scoring,serving,observed/,
    );

    const impact = await get(`impact?${customers}&limit=1`, 'text/csv');
    expect(impact.text.split('\r\n')[1]).toContain('group:default/growth');
    expect(impact.headers.link).toMatch(/cursor=.*rel="next"/);
    for (const path of ['nodes', 'drift']) {
      const { text } = await get(path, 'text/csv');
      expect(text.trimEnd().split('\r\n').length).toBeGreaterThan(1);
    }
  });

  it('starts a rebuild for those who may, and says who did', async () => {
    const { app, rebuild, policy, audit } = await setup();
    const post = () =>
      request(app).post(`${api}/rebuild`).set('Authorization', user);
    expect((await post()).status).toBe(202);
    expect(rebuild).toHaveBeenCalledTimes(1);
    expect(audit.success).toHaveBeenCalledTimes(1);

    policy.denied.add('lineage.rebuild');
    const refused = await post();
    expect(refused.status).toBe(403);
    expect(refused.body.error.message).toContain("'lineage.rebuild' is needed");
    expect(rebuild).toHaveBeenCalledTimes(1);
    expect(audit.fail).toHaveBeenCalledTimes(1);
  });

  it('wants credentials', async () => {
    const { app } = await readOnly();
    const response = await request(app).get(`${api}/status`);
    expect(response.status).toBe(401);
  });
});
