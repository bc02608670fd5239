import {
  as,
  changesDatabases,
  CHURN,
  model,
  UPLIFT,
} from '../../__testUtils__/openChanges';
import { DAY } from '../../__testUtils__/openMaturity';
import { openCampaigns } from '../__testUtils__/openCampaigns';
import { recordProgress } from '../progress/recordProgress';

jest.setTimeout(60_000);

const databases = changesDatabases();

const OWNERS = 'group:default/owners';
const OTHERS = 'group:default/others';

describe.each(databases.eachSupportedId())('reading campaigns, %s', id => {
  const open = async () => openCampaigns(await databases.init(id));

  it('reckons how far everybody is, the furthest from done first', async () => {
    const { api, begin, waive } = await open();
    const campaign = await begin();
    await waive({
      id: 'v',
      entityRef: CHURN,
      rubricId: 'delivery',
      checkId: 'versions',
    });
    await waive({
      id: 'q',
      entityRef: CHURN,
      rubricId: 'delivery',
      checkId: 'quality',
    });

    const detail = await api.getCampaign(campaign, as('xaver'));

    expect(detail.progress).toEqual({ done: 4, waived: 1, total: 7 });
    expect(detail.teams).toEqual([
      { owner: OWNERS, done: 2, waived: 1, total: 4 },
      { done: 0, waived: 0, total: 1 },
      { owner: OTHERS, done: 2, waived: 0, total: 2 },
    ]);
    expect(detail.history).toEqual([
      { day: '2026-11-21', done: 4, waived: 1, total: 7 },
    ]);
  });

  it('keeps the days on which it moved', async () => {
    const { api, begin, finish, clock, context, knex } = await open();
    const campaign = await begin();
    clock.now += DAY;
    expect(await recordProgress(context)).toBe(0);
    clock.now += DAY;
    await finish('winback');
    expect(await recordProgress(context)).toBe(1);
    expect(await recordProgress(context)).toBe(0);
    clock.now += 30 * DAY;

    const { history } = await api.getCampaign(campaign, as('xaver'));

    expect(history).toEqual([
      { day: '2026-11-21', done: 3, waived: 0, total: 7 },
      { day: '2026-11-23', done: 4, waived: 0, total: 7 },
      { day: '2026-12-23', done: 4, waived: 0, total: 7 },
    ]);
    expect(await knex('campaign_days')).toHaveLength(2);
  });

  it('counts those in its scope, as the catalog is now', async () => {
    const { api, begin, put } = await open();
    const campaign = await begin({
      scope: { kind: 'Model', 'spec.lifecycle': 'production' },
    });
    const progress = async () =>
      (await api.getCampaign(campaign, as('xaver'))).progress;
    expect(await progress()).toEqual({ done: 2, waived: 0, total: 2 });

    await put(model('winback', { lifecycle: 'production' }));

    expect(await progress()).toEqual({ done: 2, waived: 0, total: 3 });
    const { items } = await api.listCampaignEntities(campaign, {}, as('xaver'));
    expect(items.map(({ entityRef }) => entityRef)).toEqual([
      'model:default/demand',
      'model:default/lead',
      'model:default/winback',
    ]);
  });

  it('lists its entities with what is open and why', async () => {
    const { api, begin } = await open();
    const campaign = await begin();
    const list = async (query: object) =>
      (await api.listCampaignEntities(campaign, query, as('xaver'))).items.map(
        ({ entityRef }) => entityRef.split('/')[1],
      );

    expect(await list({})).toEqual([
      'churn',
      'demand',
      'lead',
      'orphan',
      'price',
      'uplift',
      'winback',
    ]);
    expect(await list({ done: true })).toEqual(['demand', 'lead', 'price']);
    expect(await list({ done: false, owner: [OWNERS] })).toEqual([
      'churn',
      'uplift',
      'winback',
    ]);
    const [churn, demand] = (
      await api.listCampaignEntities(campaign, { limit: 2 }, as('xaver'))
    ).items;
    expect(churn).toEqual({
      entityRef: CHURN,
      title: 'Churn',
      owner: OWNERS,
      done: false,
      waived: false,
      level: 0,
      open: [
        {
          check: 'versions',
          title: 'Versions are registered',
          result: 'no-data',
          reason: expect.stringMatching(/^Versions registered is not known/),
        },
        {
          check: 'quality',
          title: 'Quality is good',
          result: 'no-data',
          reason: expect.stringMatching(/^Quality score is not known/),
        },
      ],
    });
    expect(demand).toMatchObject({ done: true, level: 1, open: [] });
  });

  it.each([[{}], [{ scope: { kind: 'Model' } }]])(
    'goes through its entities page by page, %p',
    async change => {
      const { api, begin, catalog } = await open();
      const campaign = await begin(change);
      catalog.hide('model:default/demand', UPLIFT);
      const seen: string[] = [];
      let cursor: string | undefined;
      let pages = 0;
      do {
        const page = await api.listCampaignEntities(
          campaign,
          { limit: 2, cursor },
          as('xaver'),
        );
        seen.push(...page.items.map(({ entityRef }) => entityRef));
        cursor = page.pageInfo.nextCursor;
        pages += 1;
        expect(Buffer.from(cursor ?? '', 'base64url').toString()).not.toMatch(
          /demand|uplift/,
        );
      } while (cursor !== undefined && pages < 10);

      expect(seen.map(ref => ref.split('/')[1])).toEqual([
        'churn',
        'lead',
        'orphan',
        'price',
        'winback',
      ]);
    },
  );

  it('tells how far it is to those who may read everything', async () => {
    const { api, begin, catalog } = await open();
    const campaign = await begin();
    catalog.hide(UPLIFT, OWNERS, 'user:default/olga');

    const detail = await api.getCampaign(campaign, as('xaver'));

    expect(detail).not.toHaveProperty('progress');
    expect(detail).toMatchObject({
      teams: [],
      history: [],
      owner: '',
      createdBy: '',
    });
    const { items } = await api.listCampaigns({}, as('xaver'));
    expect(items[0]).not.toHaveProperty('progress');
  });

  it('says when its rubric has lost what it asks for', async () => {
    const { api, begin, knex } = await open();
    const campaign = await begin();
    await knex('campaigns').update({
      target: JSON.stringify({ level: 1, track: 'gone' }),
    });

    const detail = await api.getCampaign(campaign, as('xaver'));

    expect(detail.problem).toMatch(/has no track 'gone'; change the campaign/);
    expect(detail).not.toHaveProperty('progress');
    expect(detail.history).toHaveLength(1);
    await expect(
      api.listCampaignEntities(campaign, {}, as('xaver')),
    ).rejects.toMatchObject({ name: 'ConflictError' });
    expect((await api.listCampaigns({}, as('xaver'))).items[0].problem).toBe(
      detail.problem,
    );
  });

  it('keeps in the archive how far it was when it ended', async () => {
    const { api, begin, finish } = await open();
    const campaign = await begin();
    await finish('winback');
    await api.archiveCampaign(campaign, as('olga'));
    await finish('uplift');

    expect((await api.getCampaign(campaign, as('xaver'))).progress).toEqual({
      done: 4,
      waived: 0,
      total: 7,
    });
    await api.reopenCampaign(campaign, as('olga'));
    expect(
      (await api.getCampaign(campaign, as('xaver'))).progress,
    ).toMatchObject({ done: 5 });
  });

  it('lists campaigns by what is asked for, newest first, page by page', async () => {
    const { api, begin, clock } = await open();
    const all = await begin({ dueOn: '2026-11-22' });
    const production = await begin({
      scope: { 'spec.lifecycle': 'production' },
      owner: OWNERS,
    });
    const classified = await begin({ target: { checks: ['classified'] } });
    await api.archiveCampaign(all, as('olga'));
    const names = new Map([
      [all, 'all'],
      [production, 'production'],
      [classified, 'classified'],
    ]);
    const list = async (query: object) =>
      (await api.listCampaigns(query, as('xaver'))).items.map(item =>
        names.get(item.id),
      );

    expect(await list({})).toEqual(['classified', 'production', 'all']);
    expect(await list({ state: ['archived'] })).toEqual(['all']);
    expect(await list({ owner: OWNERS })).toEqual(['production']);
    expect(await list({ entityRef: CHURN })).toEqual(['all']);
    expect(await list({ entityRef: 'model:default/lead' })).toEqual([
      'classified',
      'production',
      'all',
    ]);
    expect(await list({ entityRef: 'component:default/web' })).toEqual([]);
    expect(await list({ entityRef: 'model:default/none' })).toEqual([]);
    const first = await api.listCampaigns({ limit: 2 }, as('xaver'));
    expect(first.items.map(({ progress }) => progress?.total)).toEqual([2, 2]);
    expect(
      (
        await api.listCampaigns(
          { limit: 2, cursor: first.pageInfo.nextCursor },
          as('xaver'),
        )
      ).items.map(item => names.get(item.id)),
    ).toEqual(['all']);
    await api.reopenCampaign(all, as('olga'));
    clock.now += DAY;
    expect((await api.getCampaign(all, as('xaver'))).overdue).toBe(false);
    clock.now += DAY;
    expect((await api.getCampaign(all, as('xaver'))).overdue).toBe(true);
  });
});
