import { TestDatabases } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import type { JsonObject } from '@backstage/types';
import { testEntity } from '@waymark/plugin-catalog-mirror-node/testUtils';
import type { Knex } from 'knex';
import {
  FIRST_SEEN,
  MINUTE,
  openMaturity,
  START,
} from '../__testUtils__/openMaturity';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const CHURN = 'model:default/churn';
const model = (name: string, spec: JsonObject = {}): Entity =>
  testEntity(`model:default/${name}`, {
    title: `The ${name}`,
    spec: { owner: 'team', type: 'classifier', ...spec },
  });
const system = (spec: JsonObject): Entity =>
  testEntity('system:default/retention', { spec });

describe.each(databases.eachSupportedId())('catalog on %s', databaseId => {
  let knex: Knex;

  beforeEach(async () => {
    knex = await databases.init(databaseId);
  });

  const open = (entities: Entity[]) => openMaturity({ knex, entities });
  const subject = (ref = CHURN) =>
    knex('subjects').where('entity_ref', ref).first();
  const due = async (): Promise<string[]> =>
    (
      await knex('fact_sets')
        .where('due_at', '<=', START)
        .orderBy(['entity_ref', 'retriever'])
    ).map(row => `${row.entity_ref} ${row.retriever}`);

  it('keeps what lists ask for, of the kinds that are subjects', async () => {
    await open([
      model('churn', { lifecycle: 'production', system: 'retention' }),
      system({ domain: 'customers' }),
      testEntity('user:default/ada'),
    ]);
    expect(await knex('subjects').pluck('entity_ref').orderBy(1)).toEqual([
      CHURN,
      'system:default/retention',
    ]);
    expect(await subject()).toMatchObject({
      kind: 'model',
      namespace: 'default',
      name: 'churn',
      title: 'The churn',
      sort_key: 'the churn',
      words: 'the churn churn model:default/churn',
      type: 'classifier',
      lifecycle: 'production',
      owner: 'group:default/team',
      system: 'system:default/retention',
      domain: 'domain:default/customers',
    });
    expect(Number((await subject()).first_seen)).toBe(FIRST_SEEN);
    // The rubric is about models alone.
    expect(await knex('scorecards').pluck('entity_ref')).toEqual([CHURN]);
  });

  it('moves the members of a system to its domain', async () => {
    const maturity = await open([
      model('churn', { system: 'retention' }),
      model('fraud', { system: 'retention', domain: 'risk' }),
      system({ domain: 'customers' }),
    ]);
    await maturity.put(system({ domain: 'loyalty' }));
    expect((await subject()).domain).toBe('domain:default/loyalty');
    expect((await subject('model:default/fraud')).domain).toBe(
      'domain:default/risk',
    );
    await maturity.remove('system:default/retention');
    expect((await subject()).domain).toBeNull();
  });

  it('asks for facts anew of what changed, and of what that is related to', async () => {
    const maturity = await openMaturity({
      knex,
      entities: [
        model('churn'),
        model('fraud', { owner: 'others' }),
        testEntity('group:default/team', {
          relations: [['ownerOf', CHURN]],
        }),
      ],
      definitions: ['catalog', 'raci', 'registry'].map(id => ({
        id: `${id}/known`,
        type: 'boolean',
        title: 'known',
        description: 'Known.',
      })),
    });
    await maturity.tell(CHURN, {});
    await maturity.tell('model:default/fraud', {});
    expect(await due()).toEqual([]);
    await maturity.put(model('fraud', { owner: 'others', type: 'ranker' }));
    expect(await due()).toEqual([
      'model:default/fraud catalog',
      'model:default/fraud raci',
      'model:default/fraud registry',
    ]);
    await maturity.tell('model:default/fraud', {});
    await maturity.put(
      testEntity('group:default/team', {
        relations: [
          ['ownerOf', CHURN],
          ['hasMember', 'user:default/ada'],
        ],
      }),
    );
    expect(await due()).toEqual([`${CHURN} catalog`, `${CHURN} raci`]);
    await maturity.tell(CHURN, {});
    await maturity.remove('group:default/team');
    expect(await due()).toEqual([`${CHURN} catalog`, `${CHURN} raci`]);
  });

  it('forgets an entity that went, and remembers since when if it comes back', async () => {
    const maturity = await open([model('churn')]);
    await maturity.tell(CHURN, { 'registry/versions': 2 });
    maturity.clock.now += MINUTE;
    await maturity.remove(CHURN);
    for (const table of ['subjects', 'fact_sets', 'scorecards']) {
      expect(await knex(table)).toEqual([]);
    }
    maturity.clock.now += MINUTE;
    await maturity.put(model('churn'));
    await maturity.tell(CHURN, {
      'registry/versions': 1,
      'quality/score': 95,
    });
    const card = await knex('scorecards').first();
    expect(card.outcomes).toBe('PFP??-');
    expect(JSON.parse(card.since)).toEqual([
      START,
      START + 2 * MINUTE,
      START + 2 * MINUTE,
      FIRST_SEEN,
      FIRST_SEEN,
      FIRST_SEEN,
    ]);
  });

  it('drops a scorecard when the rubric does not apply any more', async () => {
    const rubric = `
id: live
version: '1'
title: Live
appliesTo: { spec.lifecycle: production }
levels: [{ level: 0, name: None }, { level: 1, name: One }]
tracks:
  - id: all
    title: All
    checks:
      - id: versions
        title: Has versions
        level: 1
        condition: { fact: registry/versions, operator: greaterThan, value: 0 }
        why: Because.
`;
    const maturity = await openMaturity({
      knex,
      rubrics: [rubric],
      entities: [model('churn', { lifecycle: 'production' })],
    });
    expect(await knex('scorecards')).toHaveLength(1);
    await maturity.put(model('churn', { lifecycle: 'retired' }));
    expect(await knex('scorecards')).toEqual([]);
    expect(await subject()).toBeDefined();
  });

  it('finds the entities of kinds that were not subjects before', async () => {
    const maturity = await open([model('churn')]);
    await knex('subjects').delete();
    await knex('subjects').insert({
      entity_ref: 'domain:default/old',
      kind: 'domain',
      namespace: 'default',
      name: 'old',
      sort_key: 'old',
      words: 'old',
      etag: '',
      first_seen: 0,
    });
    await maturity.handler.followAll({});
    expect(await knex('subjects').pluck('entity_ref')).toEqual([CHURN]);
  });
});
