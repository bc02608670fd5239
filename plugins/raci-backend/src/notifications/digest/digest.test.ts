import type { Entity } from '@backstage/catalog-model';
import type { Knex } from 'knex';
import type { Message } from '@waymark/plugin-people-node';
import { entity, group, user } from '../../__testUtils__/entities';
import { openRaci } from '../../__testUtils__/openRaci';
import { raciDatabases } from '../../handovers/__testUtils__/raciDatabases';
import { sendDigests } from './sendDigests';

jest.setTimeout(60_000);

const databases = raciDatabases();
const DAY = 24 * 60 * 60 * 1000;

const ANNA = 'user:default/anna';
const OWNERS = 'group:default/owners';

/** A model of which every activity but one is somebody's by default. */
function model(name: string, deployment: object, owner = OWNERS): Entity {
  return entity(`model:default/${name}`, {
    title: name.toLocaleUpperCase('en-US'),
    spec: {
      type: 'classifier',
      lifecycle: 'production',
      owner,
      raci: [{ activity: 'deployment', ...deployment }],
    },
    relations: [['ownedBy', owner]],
  });
}

const PEOPLE = [
  user('anna'),
  user('left', [], { 'waymark.dev/left-on': '2026-10-31' }),
  user('olga', ['owners']),
  group('owners', ['olga']),
];

async function open(knex: Knex, entities: Entity[]) {
  const raci = await openRaci({ knex, entities: [...PEOPLE, ...entities] });
  const told: Message[] = [];
  const state = { isThere: true };
  return {
    ...raci,
    state,
    /** What a digest tells whom, from the last one on. */
    async digest() {
      const { clock } = raci;
      await sendDigests({
        knex,
        now: clock.now,
        signal: new AbortController().signal,
        notifier: {
          send: async message => {
            if (state.isThere) {
              told.push(message);
            }
            return state.isThere;
          },
        },
      });
      return told.splice(0);
    },
  };
}

describe.each(databases.eachSupportedId())('digest, %s', id => {
  it('tells the Accountable, grouped by entity, in one message', async () => {
    const { digest } = await open(await databases.init(id), [
      model('churn', { accountable: ANNA, responsible: ['user:ghost'] }),
      model('uplift', { accountable: ANNA, responsible: null }),
    ]);

    expect(await digest()).toEqual([
      {
        to: [ANNA],
        title: '2 new gaps in who acts for 2 entities',
        description: expect.stringMatching(/^CHURN: .*\nUPLIFT: /),
        link: '/raci?tab=gaps',
        scope: 'raci-digest-2026-11-21',
        severity: 'high',
      },
    ]);
  });

  it.each([
    ['there is none', { accountable: null, responsible: ['user:anna'] }],
    ['they left', { accountable: 'user:left', responsible: ['user:anna'] }],
  ])('tells the owner where %s', async (_, deployment) => {
    const { digest } = await open(await databases.init(id), [
      model('churn', deployment),
    ]);

    expect(await digest()).toMatchObject([
      {
        to: [OWNERS],
        title: 'A new gap in who acts for CHURN',
        link: `/raci?tab=gaps&owner=${encodeURIComponent(OWNERS)}`,
      },
    ]);
  });

  it('tells the owner of a declaration that cannot be understood', async () => {
    const { digest } = await open(await databases.init(id), [
      entity('model:default/odd', {
        spec: { owner: OWNERS, lifecycle: 'production', raci: 'olga' },
        relations: [['ownedBy', OWNERS]],
      }),
    ]);

    expect(await digest()).toMatchObject([{ to: [OWNERS] }]);
  });

  it('tells each gap once, and one that came again anew', async () => {
    const broken = model('churn', { accountable: ANNA, responsible: null });
    const whole = model('churn', { accountable: ANNA, responsible: [ANNA] });
    const { digest, put, clock } = await open(await databases.init(id), [
      broken,
    ]);

    expect(await digest()).toHaveLength(1);
    clock.now += DAY;
    expect(await digest()).toEqual([]);
    await put(whole);
    expect(await digest()).toEqual([]);
    clock.now += DAY;
    await put(broken);
    expect(await digest()).toHaveLength(1);
  });

  it('tells later what could not be sent', async () => {
    const { digest, state } = await open(await databases.init(id), [
      model('churn', { accountable: ANNA, responsible: null }),
    ]);
    state.isThere = false;
    expect(await digest()).toEqual([]);
    state.isThere = true;

    expect(await digest()).toHaveLength(1);
  });

  it('does not tell of old gaps again when it tidies up', async () => {
    const knex = await databases.init(id);
    const { digest, put, clock } = await open(knex, [
      model('churn', { accountable: ANNA, responsible: null }),
      model('uplift', { accountable: ANNA, responsible: null }),
    ]);
    await digest();
    expect(await knex('told')).toHaveLength(2);
    await put(model('uplift', { accountable: ANNA, responsible: [ANNA] }));

    for (let days = 0; days < 40; days += 5) {
      clock.now += 5 * DAY;
      expect(await digest()).toEqual([]);
    }

    expect(await knex('told')).toHaveLength(1);
  });

  it('names a few of many entities and counts the rest', async () => {
    const { digest } = await open(
      await databases.init(id),
      Array.from({ length: 8 }, (_, index) =>
        model(`m${index}`, { accountable: ANNA, responsible: null }),
      ),
    );

    const [{ title, description }] = await digest();
    expect(title).toBe('8 new gaps in who acts for 8 entities');
    expect(description?.split('\n')).toHaveLength(6);
    expect(description).toContain('And on 3 more entities.');
  });
});
