import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { schedulerServiceFactory } from '@backstage/backend-defaults/scheduler';
import {
  createMockDirectory,
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { parseEntityYaml } from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import scaffolderPlugin from '@backstage/plugin-scaffolder-backend';
import goldenPathsPlugin from '@waymark/plugin-golden-paths-backend';
import type { Plan } from '@waymark/plugin-golden-paths-common';
import maturityPlugin from '@waymark/plugin-maturity-backend';
import maturityModuleMlops from '@waymark/plugin-maturity-backend-module-mlops';
import raciPlugin from '@waymark/plugin-raci-backend';
import scaffolderModuleMlops from '@waymark/plugin-scaffolder-backend-module-mlops';
import request from 'supertest';

jest.setTimeout(120_000);

const FILE = resolve(
  __dirname,
  '../../../templates/ml-training-pipeline/template.yaml',
);
const VALUES = {
  name: 'demand-forecast',
  title: 'Demand forecast',
  description: 'How much of each article is sold tomorrow.',
  owner: 'group:default/forecasting',
  system: 'system:default/shop',
  toolchain: {
    packaging: 'pip',
    tracking: 'none',
    orchestrator: 'command',
    dataVersioning: 'none',
    validation: 'none',
    monitoring: 'none',
    ci: 'github',
  },
  raci: [{ activity: 'training', accountable: 'user:default/ada' }],
  lock: false,
};

function entity(kind: string, name: string, spec: object): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name, namespace: 'default' },
    spec: spec as Entity['spec'],
  };
}

function readTemplate(): Entity {
  const [read] = parseEntityYaml(readFileSync(FILE), {
    type: 'file',
    target: FILE,
  });
  if (read.type !== 'entity') {
    throw new Error(`${FILE} has no entity`);
  }
  const { metadata, ...rest } = read.entity;
  return {
    ...rest,
    metadata: {
      ...metadata,
      annotations: {
        ...metadata.annotations,
        'backstage.io/managed-by-location': `file:${FILE}`,
      },
    },
  };
}

describe('a project that the portal plans', () => {
  const disk = createMockDirectory();

  it('has the people, with where they come from, and the level it would have', async () => {
    const { server } = await startTestBackend({
      features: [
        // The one of tests runs a task once for all plugins that name it alike.
        schedulerServiceFactory,
        scaffolderPlugin,
        scaffolderModuleMlops,
        raciPlugin,
        maturityPlugin,
        maturityModuleMlops,
        goldenPathsPlugin,
        catalogServiceMock.factory({
          entities: [
            readTemplate(),
            entity('User', 'ada', { memberOf: ['forecasting'] }),
            entity('Group', 'forecasting', { type: 'team', children: [] }),
            entity('System', 'shop', {
              owner: 'group:default/forecasting',
              raci: [{ activity: 'monitoring', responsible: ['user:ada'] }],
            }),
          ],
        }),
        mockServices.rootConfig.factory({
          data: {
            goldenPaths: { catalogMirror: { sweepSeconds: 1 } },
            raci: { catalogMirror: { sweepSeconds: 1 } },
            mlops: {
              gitTargets: [
                {
                  id: 'local',
                  title: 'This machine',
                  directory: disk.resolve('repositories'),
                  viewUrl: 'https://git.example.org/{name}/tree/{branch}',
                  author: { name: 'Portal', email: 'portal@example.org' },
                },
              ],
            },
          },
        }),
      ],
    });
    const ask = async (): Promise<Plan | undefined> => {
      const { status, body } = await request(server)
        .post(
          '/api/golden-paths/v1/templates/default/ml-training-pipeline/plan',
        )
        .set('Authorization', mockCredentials.user.header())
        .send({ values: VALUES });
      // Both plugins follow the catalog on their own, and it is not there at once.
      if (status === 404) {
        return undefined;
      }
      expect({ status, error: body.error }).toEqual({ status: 200 });
      return body;
    };
    const monitoring = (made?: Plan) =>
      made?.raci?.activities.find(({ activity }) => activity === 'monitoring');
    const factsOf = (made?: Plan) =>
      (made?.maturity ?? [])
        .flatMap(rubric => rubric.tracks)
        .flatMap(track => track.checks)
        .flatMap(check => check.facts);
    /** Who acts is asked for twice: for whoever plans, and for maturity. */
    const knowsPeople = (made?: Plan) =>
      monitoring(made)?.responsible.some(({ exists }) => exists) &&
      factsOf(made).some(
        ({ id, value }) => id === 'raci/stage-accountable' && value === true,
      );

    let plan = await ask();
    while (!knowsPeople(plan)) {
      await new Promise(done => setTimeout(done, 50));
      plan = await ask();
    }
    expect(monitoring(plan)?.responsible).toEqual([
      expect.objectContaining({
        ref: 'user:default/ada',
        origin: { level: 'system', ref: 'system:default/shop' },
      }),
    ]);
    expect(plan?.raci).toMatchObject({
      entityRef: 'model:default/demand-forecast',
      title: 'Demand forecast',
      owner: 'group:default/forecasting',
    });
    expect(plan?.maturity?.map(({ id }) => id)).toContain('mlops');
    const tracks = plan?.maturity
      ?.find(({ id }) => id === 'mlops')
      ?.tracks.find(({ id }) => id === 'templates');
    expect(tracks?.level).toBe(3);
    // Who acts and what the catalog has is foreseen, not left open.
    const facts = factsOf(plan).filter(({ id }) =>
      /^(?:catalog|raci)\//.test(id),
    );
    expect(facts).toContainEqual(
      expect.objectContaining({ id: 'raci/stage-accountable', value: true }),
    );
    expect(facts).toContainEqual(
      expect.objectContaining({ id: 'catalog/owner-exists', value: true }),
    );
    expect(facts.filter(({ value }) => value === undefined)).toEqual([]);
    expect(plan?.entities.flatMap(({ problems }) => problems)).toEqual([]);
  });
});
