import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { schedulerServiceFactory } from '@backstage/backend-defaults/scheduler';
import { urlReaderServiceFactory } from '@backstage/backend-defaults/urlReader';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import catalogBackend from '@backstage/plugin-catalog-backend';
import catalogModuleMlops from '@waymark/plugin-catalog-backend-module-mlops';
import lineagePlugin from '@waymark/plugin-lineage-backend';
import {
  LineageClient,
  type LineageGraph,
  type LineageNode,
} from '@waymark/plugin-lineage-common';
import mlopsPlugin from '@waymark/plugin-mlops-backend';
import mlopsModuleRepository from '@waymark/plugin-mlops-backend-module-repository';
import localGitUrlReader from './development/localGit/urlReader';

jest.setTimeout(240_000);

const BASE_URL = 'http://localhost:7007';
const CHECKOUT = resolve(__dirname, '../../..');
const PROJECTS = join(CHECKOUT, 'examples/projects');

/**
 * The portal of one machine with the example organisation: the catalog reads
 * the declarations, the registry the recorded events and deployments, and
 * sends them on to lineage.
 */
async function startPortal() {
  const backend = await startTestBackend({
    features: [
      catalogBackend,
      catalogModuleMlops,
      mlopsPlugin,
      mlopsModuleRepository,
      lineagePlugin,
      localGitUrlReader,
      urlReaderServiceFactory,
      schedulerServiceFactory,
      mockServices.rootConfig.factory({
        data: {
          backend: { baseUrl: BASE_URL },
          localGit: {
            repositories: [{ name: 'waymark', path: CHECKOUT }],
          },
          catalog: {
            processingInterval: { seconds: 1 },
            rules: [
              {
                allow: [
                  ...['Model', 'Dataset', 'Pipeline', 'Component', 'API'],
                  ...['System', 'Domain', 'Group', 'User', 'Location'],
                  ...['Resource', 'Template'],
                ],
              },
            ],
            locations: [
              {
                type: 'url',
                target: `${BASE_URL}/api/local-git/waymark/blob/HEAD/examples/catalog.yaml`,
              },
            ],
          },
          lineage: { catalogMirror: { sweepSeconds: 2 } },
          mlops: {
            catalogMirror: { sweepSeconds: 2 },
            repository: {
              schedule: {
                initialDelay: { seconds: 1 },
                frequency: { seconds: 2 },
                fullFrequency: { seconds: 2 },
              },
            },
          },
        },
      }),
    ],
  });
  return {
    client: new LineageClient({
      discoveryApi: {
        getBaseUrl: async pluginId =>
          `http://localhost:${backend.server.port()}/api/${pluginId}`,
      },
    }),
    stop: () => backend.stop(),
  };
}

/** Milliseconds; within the time of a test, so that it says what is missing. */
const PATIENCE = 200_000;

/**
 * Judges until all of it is so: declarations, recorded events and deployments
 * come by ways of their own, each in its time.
 */
async function eventually(judge: () => Promise<void>): Promise<void> {
  const end = Date.now() + PATIENCE;
  for (;;) {
    try {
      return await judge();
    } catch (error) {
      if (Date.now() > end) {
        throw error;
      }
    }
    await new Promise(proceed => setTimeout(proceed, 200));
  }
}

/** What a node is called: its entity's name where it has one. */
const nameOf = ({ entityRef, name }: LineageNode) =>
  entityRef?.replace(/^.*\//, '') ?? name;

/** Edges by the names of their ends, with versions where nodes have some. */
function describeEdges(graph: Pick<LineageGraph, 'nodes' | 'edges'>): string[] {
  const names = new Map(
    graph.nodes.map(node => [
      node.id,
      nameOf(node) + (node.version ? `@${node.version}` : ''),
    ]),
  );
  return graph.edges.map(
    ({ from, to, kind }) => `${names.get(from)} -${kind}-> ${names.get(to)}`,
  );
}

describe('lineage of the example organisation', () => {
  let portal: Awaited<ReturnType<typeof startPortal>>;

  const findPaths = async (
    from: string,
    to: string,
    granularity: 'asset' | 'job',
  ) => {
    const { paths, nodes } = await portal.client.getPath({
      from: { entityRef: from },
      to: { entityRef: to },
      granularity,
    });
    const names = new Map(nodes.map(node => [node.id, nameOf(node)]));
    return paths.map(path => path.map(id => names.get(id)));
  };

  beforeAll(async () => {
    portal = await startPortal();
    // Deployments come last: they are read with the folder of their model.
    await eventually(async () => {
      for (const name of ['customer-churn', 'payment-risk']) {
        const entityRef = `model:default/${name}`;
        const { versions } = await portal.client.getNode({ entityRef });
        if (versions.length < 3) {
          throw new Error(`${name} has ${versions.length} versions so far`);
        }
      }
    });
  });

  afterAll(() => portal?.stop());

  it.each([
    ['customer-churn', 'component:default/churn-service'],
    ['payment-risk', 'component:default/payment-risk-batch'],
  ])('leads from data to %s to what serves it', async (model, endpoint) => {
    const service = endpoint.replace(/^.*\//, '');
    const customers = 'dataset:default/customers';
    await eventually(async () => {
      expect(await findPaths(customers, endpoint, 'asset')).toEqual([
        ['customers', model, service],
      ]);
      expect(await findPaths(customers, endpoint, 'job')).toEqual([
        ['customers', `${model}-training`, model, service],
      ]);
    });
  });

  it.each([
    ['customer-churn', '2', 'churn-service'],
    ['payment-risk', '2', 'payment-risk-batch'],
  ])('knows what version %s %s was made of', async (name, version, service) => {
    await eventually(async () => {
      const edges = describeEdges(
        await portal.client.getGraph({
          root: { entityRef: `model:default/${name}` },
          granularity: 'version',
          version,
          depth: 1,
        }),
      );
      expect(edges).toContainEqual(
        expect.stringMatching(
          new RegExp(
            `^customers@[0-9a-f]{32} -derivation-> ${name}@${version}$`,
          ),
        ),
      );
      expect(edges).toContain(`${name}@${version} -serving-> ${service}`);
    });
  });

  it('gets every event that was recorded', async () => {
    const recorded = readdirSync(PROJECTS).flatMap(project => {
      const file = join(PROJECTS, project, 'lineage/events.ndjson');
      return existsSync(file)
        ? readFileSync(file, 'utf8').trim().split('\n')
        : [];
    });
    expect(recorded.length).toBeGreaterThan(100);
    const runIds = new Set(
      recorded.map(line => JSON.parse(line).run.runId as string),
    );
    await eventually(async () => {
      const received = await portal.client.getStatus();
      // The events of deployments come on top of them.
      expect(received.rawEvents.count).toBeGreaterThan(recorded.length);
      expect(received.runs).toBeGreaterThan(runIds.size);
      for (const runId of runIds) {
        const { state } = await portal.client.getRun(runId);
        expect(['complete', 'failed']).toContain(state);
      }
    });
  });

  it('shows what was declared and what was observed as one', async () => {
    await eventually(async () => {
      const { edges, nodes } = await portal.client.getGraph({
        root: { entityRef: 'model:default/customer-churn' },
        depth: 1,
      });
      const trained = edges.find(edge => edge.kind === 'derivation');
      expect(trained).toMatchObject({
        provenance: 'both',
        jobs: [{ entityRef: 'pipeline:default/customer-churn-training' }],
      });
      expect(nodes).toContainEqual(
        expect.objectContaining({
          entityRef: 'dataset:default/customers',
          owner: 'group:default/data-platform',
        }),
      );
    });
  });

  it('says who is affected by a change of the data', async () => {
    await eventually(async () => {
      const { items, totals } = await portal.client.getImpact({
        root: { entityRef: 'dataset:default/customers' },
        types: ['endpoint'],
      });
      expect(items.map(({ node }) => node.entityRef)).toEqual(
        expect.arrayContaining([
          'component:default/churn-service',
          'component:default/payment-risk-batch',
        ]),
      );
      const owners = items.map(({ owner }) => owner);
      expect(owners.filter(owner => !owner?.startsWith('group:'))).toEqual([]);
      expect(totals?.byKind.model).toBeGreaterThan(2);
    });
  });
});
