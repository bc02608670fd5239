import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { CHURN, model, people, RACI, training } from '../__testUtils__/churn';
import { type OpenRaci, openRaci } from '../__testUtils__/openRaci';
import { readStore } from '../__testUtils__/readStore';
import { createResolver } from './createResolver';
import type { Resolver } from './types';
import { applyRules } from './watchRules';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const { signal } = new AbortController();

describe.each(databases.eachSupportedId())('the rules on %s', databaseId => {
  let knex: Knex;
  let store: ReturnType<typeof readStore>;
  let raci: OpenRaci;
  let other: Resolver;
  const logger = mockServices.logger.mock();

  const apply = (resolver: Resolver, isFirst = false) =>
    applyRules({ ...raci, resolver, logger }, signal, { isFirst });
  const names = async () =>
    (await store.cells(CHURN)).filter(cell => cell.includes('user:'));

  beforeEach(async () => {
    knex = await databases.init(databaseId);
    store = readStore(knex);
    raci = await openRaci({
      knex,
      raci: RACI,
      entities: [...people, model('churn'), model('fraud')],
    });
    other = createResolver({
      ...raci,
      rules: {
        ...raci.settings.rules,
        defaults: [{ activity: '*', accountable: ['user:default/bo'] }],
      },
    });
    await apply(raci.resolver);
    logger.info.mockClear();
  });

  it('resolve everything anew when they change, and only then', async () => {
    await apply(raci.resolver);
    expect(logger.info).not.toHaveBeenCalled();
    await apply(other);
    expect(await names()).toEqual([
      'monitoring accountable user:default/bo default',
      'training accountable user:default/bo default',
    ]);
    expect(await store.gaps(CHURN)).toEqual([
      'monitoring no-responsible responsible',
      'training no-responsible responsible',
    ]);
    expect(await store.history()).toHaveLength(12);
    await apply(other);
    expect(logger.info).toHaveBeenCalledTimes(1);
  });

  it('remove what is listed no more', async () => {
    const fewer = createResolver({
      ...raci,
      rules: { ...raci.settings.rules, kinds: ['dataset'] },
    });
    await raci.put(model('fraud', training({ accountable: 'user:ada' })));
    await apply(fewer);
    expect(await knex('subjects').select('entity_ref')).toEqual([
      { entity_ref: 'model:default/fraud' },
    ]);
  });

  it('are applied to the end by the next turn after one was broken off', async () => {
    const breaking: Resolver = {
      ...other,
      resolveAll: async () => {
        await other.resolve([CHURN], { signal });
        throw new Error('stopped');
      },
    };
    await expect(apply(breaking)).rejects.toThrow('stopped');
    // Whoever starts meanwhile leaves it to the one who began.
    await apply(other, true);
    expect(await store.cells('model:default/fraud')).toHaveLength(4);
    await apply(other);
    expect(await store.cells('model:default/fraud')).toHaveLength(2);
    expect(await store.history()).toHaveLength(12);
  });

  it('are applied once more when a replica with older ones wrote meanwhile', async () => {
    await apply(other);
    // The replica that is about to be stopped follows the catalog until then.
    await raci.put(model('churn', { lifecycle: 'retired' }));
    expect(await names()).toEqual([]);
    await apply(other);
    expect(await names()).toHaveLength(2);
  });

  it('wait until the catalog was read', async () => {
    await applyRules(
      {
        knex,
        logger,
        resolver: other,
        mirror: { lastSweep: async () => undefined },
      },
      signal,
    );
    expect(await names()).toEqual([]);
  });
});
