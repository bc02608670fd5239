import type { CampaignRequest } from '@waymark/plugin-maturity-common';
import {
  as,
  asService,
  changesDatabases,
  openChanges,
} from '../../__testUtils__/openChanges';
import { DAY } from '../../__testUtils__/openMaturity';

jest.setTimeout(60_000);

const databases = changesDatabases();

const request: CampaignRequest = {
  title: 'Everything is registered',
  guidance: 'Ask *Olga*.',
  owner: 'group:default/owners',
  rubric: 'delivery',
  target: { level: 1 },
  dueOn: '2026-12-31',
};

describe.each(databases.eachSupportedId())('changing campaigns, %s', id => {
  const open = async () => openChanges(await databases.init(id));

  it('begins, changes, archives and reopens one, each on the record', async () => {
    const { api, audit, clock } = await open();

    const begun = await api.createCampaign(request, as('olga'));
    expect(begun).toMatchObject({
      ...request,
      createdBy: 'user:default/olga',
      state: 'active',
      overdue: false,
      version: '1',
      may: ['change', 'archive'],
    });
    const changed = await api.changeCampaign(
      begun.id,
      { ...request, title: 'All models', target: { checks: ['ci'] } },
      as('olga'),
    );
    expect(changed).toMatchObject({
      title: 'All models',
      target: { checks: ['ci'] },
      createdAt: begun.createdAt,
    });
    clock.now += DAY;
    const archived = await api.archiveCampaign(begun.id, as('olga'));
    expect(archived).toMatchObject({
      state: 'archived',
      archivedBy: 'user:default/olga',
      archivedAt: new Date(clock.now).toISOString(),
      may: ['reopen'],
    });
    await expect(
      api.changeCampaign(begun.id, request, as('olga')),
    ).rejects.toMatchObject({
      name: 'ConflictError',
      message: expect.stringMatching(
        /is in the archive; it cannot be changed now/,
      ),
    });
    const reopened = await api.reopenCampaign(begun.id, as('olga'));
    expect(reopened.state).toBe('active');
    expect(reopened).not.toHaveProperty('archivedBy');
    expect(audit.map(({ eventId, status }) => `${eventId} ${status}`)).toEqual([
      'campaign-create succeeded',
      'campaign-change succeeded',
      'campaign-archive succeeded',
      'campaign-change failed',
      'campaign-reopen succeeded',
    ]);
    expect(audit[2].meta).toEqual({
      campaignId: begun.id,
      user: 'user:default/olga',
    });
  });

  it('lets those change it who run it, and administrators', async () => {
    const { api } = await open();
    const { id: campaign } = await api.createCampaign(request, as('olga'));

    for (const name of ['rita', 'mona']) {
      for (const change of [
        () => api.changeCampaign(campaign, request, as(name)),
        () => api.archiveCampaign(campaign, as(name)),
        () => api.reopenCampaign(campaign, as(name)),
      ]) {
        await expect(change()).rejects.toMatchObject({
          name: 'NotAllowedError',
        });
      }
    }
    await api.changeCampaign(
      campaign,
      { ...request, owner: 'group:default/board' },
      as('olga'),
    );
    await expect(
      api.archiveCampaign(campaign, as('olga')),
    ).rejects.toMatchObject({ name: 'NotAllowedError' });
    await api.archiveCampaign(campaign, as('mona'));
    expect((await api.reopenCampaign(campaign, as('root'))).owner).toBe(
      'group:default/board',
    );
  });

  it('begins none in the name of others, or of nobody', async () => {
    const { api, deny, knex } = await open();

    await expect(api.createCampaign(request, as('rita'))).rejects.toThrow(
      /may not begin a campaign of 'group:default\/owners'/,
    );
    await expect(
      api.createCampaign(
        { ...request, owner: 'group:default/none' },
        as('root'),
      ),
    ).rejects.toThrow(/'group:default\/none', which is not in the catalog/);
    await expect(
      api.createCampaign(request, asService('plugin:raci')),
    ).rejects.toThrow(/Only a signed-in person may run campaigns/);
    deny('maturity.campaign.manage');
    await expect(api.createCampaign(request, as('olga'))).rejects.toThrow(
      /maturity\.campaign\.manage/,
    );
    expect(await knex('campaigns')).toEqual([]);
  });

  it('lets one of two that archive at once win', async () => {
    const { api } = await open();
    const { id: campaign } = await api.createCampaign(request, as('olga'));

    const outcomes = await Promise.allSettled([
      api.archiveCampaign(campaign, as('olga')),
      api.archiveCampaign(campaign, as('root')),
    ]);

    expect(outcomes.map(one => one.status).sort()).toEqual([
      'fulfilled',
      'rejected',
    ]);
  });

  it('lets many begin at once', async () => {
    const { api, knex } = await open();

    await Promise.all(
      ['olga', 'root', 'olga', 'root'].map(name =>
        api.createCampaign(request, as(name)),
      ),
    );

    const numbers = await knex('campaigns').orderBy('nth').pluck('nth');
    expect(numbers.map(Number)).toEqual([1, 2, 3, 4]);
  });

  it('knows no campaign that there is not', async () => {
    const { api } = await open();

    for (const ask of [
      () => api.getCampaign('none', as('olga')),
      () => api.changeCampaign('none', request, as('olga')),
      () => api.archiveCampaign('none', as('olga')),
      () => api.listCampaignEntities('none', {}, as('olga')),
    ]) {
      await expect(ask()).rejects.toMatchObject({
        name: 'NotFoundError',
        message: "No campaign 'none' is known.",
      });
    }
  });
});
