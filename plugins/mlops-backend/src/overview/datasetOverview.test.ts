import { mirrorEntity } from '../queries/__testUtils__/FakeMirror';
import { registryDatabases } from '../queries/__testUtils__/registry';
import {
  churn,
  customers,
  day,
  model,
  openOverview,
  training,
} from './__testUtils__/openOverview';

jest.setTimeout(60_000);

const databases = registryDatabases();

describe.each(databases.eachSupportedId())(
  'the overview of a data set on %s',
  id => {
    const setup = async () => openOverview(await databases.open(id));

    it('says of a data set who used it, as what, and how fresh it is', async () => {
      const { overview, mlflow, mirror } = await setup();
      mirror.entities.set(
        customers,
        mirrorEntity(customers, {
          type: 'table',
          spec: {
            freshness: 'P1D',
            schema: {
              fields: [{ name: 'a', classification: 'secret' }, { name: 'b' }],
            },
          },
        }),
      );
      await mlflow.object({ type: 'dataset', id: 'customers' });
      await mlflow.object({ type: 'model', id: 'churn' });
      await mlflow.object({ type: 'pipeline', id: 'training' });
      await mlflow.object({ type: 'pipeline', id: 'unknown' }, null);
      for (let n = 1; n <= 7; n += 1) {
        await mlflow.datasetVersion({
          datasetId: 'customers',
          version: `d${n}`,
          createdAt: day(n),
        });
      }
      const subjects = [{ kind: 'dataset' as const, id: 'customers' }];
      await mlflow.run({
        id: 'r1',
        subjects: [...subjects, model, { kind: 'pipeline', id: 'training' }],
        startedAt: day(8),
        endedAt: day(8, '01:00'),
        inputs: [{ name: 'customers', role: 'training' }],
      });
      await mlflow.version({ modelId: 'churn', version: '1', runId: 'r1' });
      await mlflow.run({
        id: 'r2',
        subjects: [
          ...subjects,
          { kind: 'pipeline', id: 'training' },
          { kind: 'pipeline', id: 'unknown' },
        ],
        startedAt: day(9),
        endedAt: day(9, '01:00'),
        outputs: [{ name: 'customers', role: 'output' }],
      });
      const found = await overview(customers);
      expect(found.dataset).toMatchObject({
        totalVersions: 7,
        fields: { total: 2, classified: 1 },
        freshness: {
          promised: 'P1D',
          updatedAt: day(9, '01:00'),
          dueAt: day(10, '01:00'),
          state: 'stale',
        },
        usedBy: [
          {
            entityRef: training,
            title: 'Training',
            roles: ['output', 'training'],
            uses: 2,
            lastUsedAt: day(9),
          },
          {
            entityRef: churn,
            roles: ['training'],
            uses: 2,
            lastUsedAt: day(8),
          },
        ],
      });
      expect(found.dataset?.versions.map(({ version }) => version)).toEqual([
        'd7',
        'd6',
        'd5',
        'd4',
        'd3',
      ]);
      expect(found.needs.map(need => need.code)).toEqual([
        'stale-data',
        'no-owner',
        'card-incomplete',
      ]);
    });

    it('hides what the asker may not see, wherever it is named', async () => {
      const { overview, mlflow, mirror, knex } = await setup();
      await mlflow.object({ type: 'model', id: 'churn' });
      await mlflow.object({ type: 'dataset', id: 'customers' });
      await mlflow.object({ type: 'pipeline', id: 'training' });
      await mlflow.run({
        id: 'r1',
        subjects: [
          model,
          { kind: 'dataset', id: 'customers' },
          { kind: 'pipeline', id: 'training' },
        ],
        startedAt: day(1),
        endedAt: day(2),
        inputs: [{ name: 'customers', role: 'training' }],
      });
      await mlflow.version({
        modelId: 'churn',
        version: '1',
        runId: 'r1',
        datasets: [{ name: 'customers', role: 'training' }],
      });
      const deployment = {
        subject: model,
        at: day(3),
        version: '1',
        environment: 'production',
      };
      await mlflow.report({
        ...deployment,
        type: 'deployment',
        id: 'p',
        endpoint: 'Component:default/API',
      });
      await mlflow.report({
        ...deployment,
        type: 'deployment',
        id: 'u',
        environment: 'staging',
        endpoint: 'https://api.example/churn',
      });
      await knex('trace_log').insert({
        source_id: 'mlflow',
        kind: 'model',
        object_id: 'churn',
        action: 'deployed',
        at: day(3),
        recorded_at: day(3),
        data: JSON.stringify({ endpoint: 'component:default/api' }),
      });
      const all = JSON.stringify([
        await overview(churn),
        await overview(customers),
      ]);
      expect(all.match(/dataset:default\/customers"/g)).toHaveLength(3);
      expect(all.match(/component:default\/api/gi)).toHaveLength(2);
      expect(all).toContain(`"entityRef":"${training}"`);

      mirror.policy = new Set([churn]);
      const seen = JSON.stringify(await overview(churn));
      expect(seen).not.toContain(customers);
      expect(seen).not.toMatch(/component:default\/api/i);
      expect(seen).toContain('https://api.example/churn');
      mirror.policy = new Set([customers, churn]);
      expect((await overview(customers)).dataset?.usedBy).toMatchObject([
        { entityRef: churn },
      ]);
    });
  },
);
