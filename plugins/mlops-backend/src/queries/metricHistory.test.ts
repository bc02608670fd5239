import { mirrorEntity } from './__testUtils__/FakeMirror';
import {
  ranking,
  registryDatabases,
  registryWriter,
} from './__testUtils__/registry';
import { getMetricHistory } from './metricHistory';

const databases = registryDatabases();
const entityRef = 'model:default/churn';
const modelId = 'churn';

describe.each(databases.eachSupportedId())(
  'a metric over versions on %s',
  id => {
    async function setup(product?: object) {
      const knex = await databases.open(id);
      const mlflow = registryWriter(knex, 'mlflow');
      const git = registryWriter(knex, 'git');
      await mlflow.object({ type: 'model', id: modelId });
      await git.object({ type: 'model', id: 'm' }, entityRef);
      const entity = mirrorEntity(entityRef, { spec: { product } as never });
      const history = async (metric: string, limit?: number) =>
        getMetricHistory({ knex, ranking, entity, metric, limit });
      return { mlflow, git, history };
    }

    it('tells for each value what it was measured on, oldest first', async () => {
      const { mlflow, history } = await setup();
      const june = { name: 'customers', role: 'evaluation' };
      for (const [version, digest, part] of [
        ['10', 'd2', '2026-10'],
        ['9', 'd1', '2026-06'],
      ]) {
        await mlflow.version({
          modelId,
          version,
          aliases: version === '10' ? ['champion'] : [],
          metrics: [
            { name: 'auc', value: Number(version) / 100, dataset: 'customers' },
            { name: 'auc', value: NaN, dataset: 'customers', slice: 'north' },
            { name: 'auc_other', value: 7 },
          ],
          datasets: [
            { name: 'customers', role: 'training', digest: 'd0' },
            { ...june, digest, part },
          ],
        });
      }
      const createdAt = '2026-04-01T00:00:00.000Z';
      const old = {
        version: '9',
        createdAt,
        aliases: [],
        dataset: 'customers',
        digest: 'd1',
        part: '2026-06',
      };
      const next = {
        ...old,
        version: '10',
        aliases: ['champion'],
        digest: 'd2',
        part: '2026-10',
      };
      expect(await history('auc')).toEqual({
        metric: 'auc',
        truncated: false,
        points: [
          { ...old, value: 0.09 },
          { ...old, value: NaN, slice: 'north' },
          { ...next, value: 0.1 },
          { ...next, value: NaN, slice: 'north' },
        ],
      });
    });

    it('tells any number of slices apart', async () => {
      const { mlflow, history } = await setup();
      const slices = Array.from({ length: 30 }, (_, n) => ({
        name: 'auc',
        value: n === 7 ? -Infinity : n / 100,
        slice: `s${n}`,
      }));
      await mlflow.version({ modelId, version: '1', metrics: slices });
      await mlflow.version({
        modelId,
        version: '2',
        metrics: [{ name: 'a', value: 1 }, ...slices.slice(7, 9)],
      });
      const { points } = await history('auc');
      expect(
        points.map(({ version, slice, value }) => ({ version, slice, value })),
      ).toEqual([
        ...slices.map(({ slice, value }) => ({ version: '1', slice, value })),
        ...slices
          .slice(7, 9)
          .map(({ slice, value }) => ({ version: '2', slice, value })),
      ]);
    });

    it('keeps the newest points of many', async () => {
      const { mlflow, history } = await setup();
      for (let n = 1; n <= 5; n++) {
        await mlflow.version({
          modelId,
          version: String(n),
          metrics: n === 4 ? [] : [{ name: 'auc', value: n }],
        });
      }
      const { points, truncated } = await history('auc', 3);
      expect(points.map(point => point.value)).toEqual([2, 3, 5]);
      expect(truncated).toBe(true);
      expect((await history('auc', 4)).truncated).toBe(false);
    });

    it('takes one value of a version that two sources report', async () => {
      const { mlflow, git, history } = await setup();
      const on = (value: number, dataset?: string) => ({
        name: 'auc',
        value,
        ...(dataset && { dataset }),
      });
      await mlflow.version({ modelId, version: '1', metrics: [on(0.1)] });
      await git.version({
        modelId: 'm',
        version: '1',
        metrics: [on(0.9), on(0.5, 'june')],
        datasets: [{ name: 'june', role: 'training', digest: 'd1' }],
      });
      expect((await history('auc')).points).toMatchObject([
        { value: 0.1 },
        { value: 0.5, dataset: 'june', digest: 'd1' },
      ]);
    });

    it('comes with what the product brief says', async () => {
      const { history } = await setup({
        baseline: { description: 'Last year’s rule', version: '1' },
        sla: { quality: [{ metric: 'AUC', min: 0.7 }] },
      });
      expect(await history('test_auc')).toEqual({
        metric: 'test_auc',
        points: [],
        truncated: false,
        baseline: { description: 'Last year’s rule', version: '1' },
        target: 0.7,
      });
      expect(await history('loss')).not.toHaveProperty('target');
    });
  },
);
