import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import {
  askAgain,
  createTestContext,
  createTestDatabase,
  prepare,
  statusOf,
} from './__testUtils__/createTestSync';
import { dataset, twoModels } from './__testUtils__/records';
import { StubConnector } from './__testUtils__/StubConnector';

jest.setTimeout(60_000);

const HOUR = 3_600_000;
const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())(
  'runPass, when objects vanish, on %s',
  databaseId => {
    let knex: Knex;
    let connector: StubConnector;

    beforeEach(async () => {
      knex = await createTestDatabase(databases, databaseId);
      connector = new StubConnector('a');
      connector.pageSize = 4;
      connector.records = twoModels();
    });

    const texts = async (table: string, column: string) =>
      (await knex(table).orderBy(column)).map(row => row[column]);

    it('removes what vanished after a full pass, with all that hangs on it', async () => {
      const context = createTestContext(knex);
      const look = await prepare(context, connector);
      await look();
      connector.records = twoModels().filter(
        record => !JSON.stringify(record).includes('churn'),
      );
      context.advance(HOUR);
      await look();

      expect(await texts('source_objects', 'object_id')).toEqual([
        'customers',
        'fraud',
      ]);
      expect(await texts('model_versions', 'model_id')).toEqual([
        'fraud',
        'fraud',
      ]);
      expect(await texts('runs', 'run_id')).toEqual(['fraud-run']);
      expect(await knex('reports')).toEqual([]);
      expect(
        await knex('catalog_changes').where({ type: 'remove' }),
      ).toMatchObject([{ entity_ref: 'model:default/churn' }]);
      expect((await statusOf(knex)).counts).toEqual({
        models: 1,
        versions: 2,
        runs: 1,
        datasets: 1,
        pipelines: 0,
      });
    });

    it('holds back a removal that is too large until a person asks again', async () => {
      const context = createTestContext(knex);
      const look = await prepare(context, connector);
      await look();
      connector.records = [dataset('customers')];
      context.advance(HOUR);
      await look();

      expect(await texts('source_objects', 'object_id')).toHaveLength(3);
      expect(await statusOf(knex)).toMatchObject({
        state: 'failing',
        held_back_at: '2026-03-01T01:00:00.000Z',
      });
      expect((await statusOf(knex)).last_error).toMatch(
        /did not find 2 of 3 models.*refresh the source again/,
      );

      // The schedule alone never removes it.
      context.advance(HOUR);
      await look();
      expect(await texts('source_objects', 'object_id')).toHaveLength(3);

      await askAgain(knex, true);
      await look();
      expect(await texts('source_objects', 'object_id')).toEqual(['customers']);
      expect(await statusOf(knex)).toMatchObject({
        state: 'ok',
        last_error: null,
        held_back_at: null,
      });
    });

    it('forgets a removal held back when the objects are there again', async () => {
      const context = createTestContext(knex);
      const look = await prepare(context, connector);
      await look();
      connector.records = [];
      context.advance(HOUR);
      await look();
      connector.records = twoModels();
      context.advance(HOUR);
      await look();
      expect(await statusOf(knex)).toMatchObject({
        state: 'ok',
        held_back_at: null,
        counts: { models: 2 },
      });
    });
  },
);
