import { mirrorEntity } from '../queries/__testUtils__/FakeMirror';
import { registryDatabases } from '../queries/__testUtils__/registry';
import {
  churn,
  customers,
  day,
  model,
  openOverview,
} from './__testUtils__/openOverview';

jest.setTimeout(60_000);

const databases = registryDatabases();

describe.each(databases.eachSupportedId())(
  'the overview of a model on %s',
  id => {
    const setup = async () => openOverview(await databases.open(id));

    it('shows the newest versions, and all with an alias', async () => {
      const { overview, mlflow, git } = await setup();
      await mlflow.object({ type: 'model', id: 'churn' });
      await git.object({ type: 'model', id: 'repo' }, churn);
      for (let n = 1; n <= 70; n += 1) {
        await mlflow.version({
          modelId: 'churn',
          version: String(n),
          aliases: n === 3 ? ['champion'] : [],
        });
      }
      // The same version as another source knows it, and one of its own.
      await git.version({
        modelId: 'repo',
        version: '3',
        description: 'Seen in the repository',
      });
      await git.version({ modelId: 'repo', version: '4', aliases: ['shadow'] });
      const { model: found } = await overview(churn);
      expect(found?.totalVersions).toBe(70);
      expect(found?.versions.map(({ version }) => version)).toEqual([
        '70',
        '69',
        '68',
        '67',
        '66',
        '4',
        '3',
      ]);
      expect(found?.versions.at(-1)).toMatchObject({
        aliases: ['champion'],
        description: 'Seen in the repository',
        source: { id: 'mlflow' },
      });
    });

    it('bounds versions with an alias', async () => {
      const { overview, mlflow } = await setup();
      await mlflow.object({ type: 'model', id: 'churn' });
      for (let n = 1; n <= 40; n += 1) {
        await mlflow.version({
          modelId: 'churn',
          version: String(n),
          aliases: [`a${n}`],
        });
      }
      const { model: found } = await overview(churn);
      expect(found?.versions.map(({ version }) => Number(version))).toEqual(
        Array.from({ length: 20 }, (_, n) => 40 - n),
      );
    });

    it('follows metrics, against a baseline however old', async () => {
      const { overview, mlflow, mirror } = await setup();
      mirror.entities.set(
        churn,
        mirrorEntity(churn, {
          spec: {
            product: {
              sla: { quality: [{ metric: 'auc', min: 0.7 }] },
              baseline: { description: 'a rule', version: '1' },
            },
          },
        }),
      );
      await mlflow.object({ type: 'model', id: 'churn' });
      for (let n = 1; n <= 60; n += 1) {
        await mlflow.version({
          modelId: 'churn',
          version: String(n),
          metrics: [{ name: 'auc', value: n / 100, dataset: 'june' }],
        });
      }
      const [trend] = (await overview(churn)).model?.metrics ?? [];
      expect(trend).toMatchObject({
        name: 'auc',
        dataset: 'june',
        target: 0.7,
        baseline: { version: '1', value: 0.01 },
      });
      expect(trend.points.map(point => Number(point.version))).toEqual(
        Array.from({ length: 30 }, (_, n) => 31 + n),
      );
    });

    it('says who trained and who deployed last', async () => {
      const { overview, mlflow, knex } = await setup();
      await mlflow.object({ type: 'model', id: 'churn' });
      await mlflow.object({ type: 'dataset', id: 'customers' });
      await mlflow.version({ modelId: 'churn', version: '1', runId: 'old' });
      await mlflow.run({
        id: 'old',
        subjects: [model],
        user: 'anna',
        startedAt: day(1),
        endedAt: day(1, '01:00'),
        inputs: [{ name: 'customers', role: 'training' }],
      });
      // Many later runs that made no version.
      for (let n = 0; n < 32; n += 1) {
        await mlflow.run({
          id: `eval-${n}`,
          name: 'evaluate',
          subjects: [model],
          startedAt: day(2),
          endedAt: day(2, '01:00'),
        });
      }
      await knex('trace_log').insert({
        source_id: 'mlflow',
        kind: 'model',
        object_id: 'churn',
        version: '1',
        action: 'deployed',
        at: day(3),
        recorded_at: day(3),
        statement: 's',
        data: JSON.stringify({
          version: '1',
          environment: 'production',
          by: 'jonas',
          endpoint: 'component:default/api',
        }),
      });
      const { model: found } = await overview(churn);
      expect(found?.lastTrained).toMatchObject({
        action: 'trained',
        at: day(1, '01:00'),
        by: 'anna',
        version: '1',
        runId: 'old',
        data: [{ name: 'customers', role: 'training', entityRef: customers }],
      });
      expect(found?.lastDeployed).toMatchObject({
        action: 'deployed',
        at: day(3),
        by: 'jonas',
        environment: 'production',
        endpoint: 'component:default/api',
      });
    });

    it('marks regions that the model or its data do not list', async () => {
      const { overview, mlflow, mirror } = await setup();
      mirror.entities.set(
        churn,
        mirrorEntity(churn, {
          spec: { compliance: { regions: ['eu-central', 'us-east'] } },
          relations: [{ type: 'trainedOn', targetRef: customers }],
        }),
      );
      mirror.entities.set(
        customers,
        mirrorEntity(customers, {
          spec: { compliance: { regions: ['eu-central'] } },
        }),
      );
      await mlflow.object({ type: 'model', id: 'churn' });
      for (const [n, region] of ['us-east-1', 'eu-central-1'].entries()) {
        await mlflow.report({
          type: 'deployment',
          id: region,
          subject: model,
          at: day(n + 1),
          version: '1',
          environment: 'production',
          region,
        });
      }
      const mismatch = {
        code: 'region-mismatch',
        severity: 'error',
        since: day(1),
        subjects: ['us-east-1'],
      };
      expect((await overview(churn)).needs).toContainEqual(mismatch);
      // What a hidden data set lists shows through nowhere.
      mirror.policy = new Set([churn]);
      expect((await overview(churn)).needs).not.toContainEqual(mismatch);
    });
  },
);
