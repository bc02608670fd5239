import type { Message } from '@waymark/plugin-people-node';
import createKnex, { type Knex } from 'knex';
import { as, changesDatabases } from '../../__testUtils__/openChanges';
import { DAY } from '../../__testUtils__/openMaturity';
import { openCampaigns } from '../__testUtils__/openCampaigns';
import { composeDigests, type DigestCampaign } from './composeDigests';
import { sendCampaignDigests } from './sendDigests';

jest.setTimeout(60_000);

const databases = changesDatabases();

const OWNERS = 'group:default/owners';
const OTHERS = 'group:default/others';
const { signal } = new AbortController();

describe.each(databases.eachSupportedId())('campaign digest, %s', id => {
  const opened: Knex[] = [];

  afterAll(() => Promise.all(opened.map(knex => knex.destroy())));

  const connect = (knex: Knex): Knex => {
    if (id === 'SQLITE_3') {
      return knex;
    }
    const other = createKnex(knex.client.config);
    opened.push(other);
    return other;
  };

  const open = async () => {
    const campaigns = await openCampaigns(await databases.init(id));
    const { context, told } = campaigns;
    return {
      ...campaigns,
      async digest() {
        await sendCampaignDigests(context, { signal });
        return told.splice(0);
      },
    };
  };

  it('tells the teams that are not done, and whoever runs it, once a day', async () => {
    const { begin, digest, clock } = await open();
    const campaign = await begin();

    expect(await digest()).toEqual([
      {
        to: [OWNERS],
        title: 'How far "Everything is registered" is',
        description:
          'Everything is registered: 1 of 4 of yours have reached level 1 in Delivery; it is due on 2026-12-31.',
        link: `/maturity?tab=campaigns&campaign=${campaign}`,
        scope: 'maturity-campaigns-2026-11-21',
        severity: 'normal',
      },
      {
        to: ['user:default/olga'],
        title: 'How far "Everything is registered" is',
        description:
          'Everything is registered: In all, 3 of 7 are done, 2 of 3 teams are not; it is due on 2026-12-31.',
        link: `/maturity?tab=campaigns&campaign=${campaign}`,
        scope: 'maturity-campaigns-2026-11-21',
        severity: 'normal',
      },
    ]);
    expect(await digest()).toEqual([]);
    clock.now += 7 * DAY;
    expect(await digest()).toHaveLength(2);
  });

  it('tells nobody of what is done or in the archive', async () => {
    const { api, begin, digest } = await open();
    await begin({ scope: { 'spec.lifecycle': 'production' } });
    const ended = await begin();
    await api.archiveCampaign(ended, as('olga'));

    expect(await digest()).toEqual([]);
  });

  it('tells once, however many replicas look', async () => {
    const { begin, context, knex, told } = await open();
    await begin();

    await Promise.all(
      [knex, connect(knex), connect(knex)].map(own =>
        sendCampaignDigests({ ...context, knex: own }, { signal }),
      ),
    );

    expect(told.map(({ to }) => to[0]).sort()).toEqual([
      OWNERS,
      'user:default/olga',
    ]);
  });

  it('tells later what could not be sent', async () => {
    const { begin, context, digest } = await open();
    await begin();
    const silent = { send: async () => false };
    await sendCampaignDigests({ ...context, notifier: silent }, { signal });

    expect(await digest()).toHaveLength(2);
  });

  it('forgets after a while whom it told', async () => {
    const { begin, digest, clock, knex } = await open();
    await begin();
    await digest();
    clock.now += 31 * DAY;
    await digest();

    const matters = await knex('told').distinct('matter').pluck('matter');
    expect(matters).toEqual(['campaigns 2026-12-22']);
  });
});

describe('composeDigests', () => {
  const campaign = (
    nth: number,
    owner: string,
    dueOn = '2026-12-31',
  ): DigestCampaign => ({
    campaign: { id: `c${nth}`, title: `Campaign ${nth}`, owner, dueOn },
    target: 'level 1 in Delivery',
    progress: {
      done: 1,
      waived: 0,
      total: 5,
      teams: [
        { owner: OWNERS, done: 0, waived: 0, total: 3 },
        { owner: OTHERS, done: 1, waived: 0, total: 1 },
        { done: 0, waived: 0, total: 1 },
      ],
    },
  });
  const compose = (campaigns: DigestCampaign[]) =>
    composeDigests(campaigns, { day: '2026-11-21' });

  it('makes one message of many campaigns, and names a few', () => {
    const messages = compose(
      Array.from({ length: 8 }, (_, nth) => campaign(nth, OTHERS)),
    );

    expect(messages.map(({ to, title, link }) => [to, title, link])).toEqual([
      [[OWNERS], 'How far 8 campaigns are', '/maturity?tab=campaigns'],
      [[OTHERS], 'How far 8 campaigns are', '/maturity?tab=campaigns'],
    ]);
    const lines = messages[0].description?.split('\n');
    expect(lines).toHaveLength(7);
    expect(lines?.at(-1)).toBe('And 2 more.');
  });

  it('tells a team that runs a campaign itself of both in one line', () => {
    const [message]: Message[] = compose([campaign(1, OWNERS)]);

    expect(message.description).toBe(
      'Campaign 1: 0 of 3 of yours have reached level 1 in Delivery; it is due on 2026-12-31. In all, 1 of 5 are done, 2 of 3 teams are not; it is due on 2026-12-31.',
    );
  });

  it('is louder when the day is over', () => {
    expect(
      compose([campaign(1, OTHERS, '2026-11-20')]).map(
        ({ severity }) => severity,
      ),
    ).toEqual(['high', 'high']);
    expect(compose([campaign(1, OTHERS, '2026-11-20')])[0].description).toMatch(
      /it was due on 2026-11-20\.$/,
    );
  });
});
