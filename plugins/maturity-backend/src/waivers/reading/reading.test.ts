import type { WaiverRequest } from '@waymark/plugin-maturity-common';
import {
  as,
  changesDatabases,
  CHURN,
  openChanges,
  UPLIFT,
} from '../../__testUtils__/openChanges';
import { DAY, START } from '../../__testUtils__/openMaturity';

jest.setTimeout(60_000);

const databases = changesDatabases();

const until = new Date(START + 30 * DAY).toISOString();
const request: WaiverRequest = {
  entityRef: CHURN,
  rubric: 'delivery',
  check: 'versions',
  reason: 'The registry is being moved.',
  evidence: 'https://tickets.example.org/7',
  until,
};

describe.each(databases.eachSupportedId())('reading waivers, %s', id => {
  const open = async () => openChanges(await databases.init(id));

  it('shows nothing of hidden entities, and leaves hidden people out', async () => {
    const { api, catalog } = await open();
    const asked = await api.requestWaiver(request, as('rita'));
    const other = await api.requestWaiver(
      { ...request, entityRef: UPLIFT },
      as('olga'),
    );
    const list = async (query = {}) =>
      (await api.listWaivers(query, as('xaver'))).items.map(item => item.id);
    expect(await list()).toEqual([other.id, asked.id]);

    catalog.hide(UPLIFT, 'user:default/anna', 'user:default/rita');

    expect(await list()).toEqual([asked.id]);
    expect(await list({ entityRef: UPLIFT })).toEqual([]);
    await expect(api.getWaiver(other.id, as('xaver'))).rejects.toMatchObject({
      name: 'NotFoundError',
      message: `No waiver '${other.id}' is known, or you may not see it.`,
    });
    const seen = await api.getWaiver(asked.id, as('xaver'));
    expect(seen).toMatchObject({ requestedBy: '', accountable: [] });
    expect(seen.steps[0]).not.toHaveProperty('by');
    await expect(
      api.approveWaiver(asked.id, undefined, as('xaver')),
    ).rejects.toThrow(/Whoever that is, you may not see them/);
  });

  it('lists by what is asked for, newest first, page by page', async () => {
    const { api } = await open();
    const ids: Record<string, string> = {};
    for (const [check, name] of [
      ['versions', 'rita'],
      ['quality', 'rita'],
      ['ci', 'olga'],
    ]) {
      const asked = await api.requestWaiver({ ...request, check }, as(name));
      ids[asked.id] = check;
    }
    const declined = Object.keys(ids)[1];
    await api.declineWaiver(declined, undefined, as('anna'));
    const list = async (query: object, name = 'xaver') =>
      (await api.listWaivers(query, as(name))).items.map(item => ids[item.id]);

    expect(await list({})).toEqual(['ci', 'quality', 'versions']);
    expect(await list({ check: 'ci' })).toEqual(['ci']);
    expect(await list({ state: ['declined'] })).toEqual(['quality']);
    expect(await list({ owner: ['group:default/owners'] })).toHaveLength(3);
    expect(await list({ owner: ['group:default/others'] })).toEqual([]);
    expect(await list({ mine: true }, 'anna')).toEqual(['versions']);
    expect(await list({ mine: true }, 'mona')).toEqual(['ci']);
    expect(await list({ mine: true }, 'rita')).toEqual([]);

    const first = await api.listWaivers({ limit: 2 }, as('xaver'));
    expect(first.maxDays).toBe(90);
    const second = await api.listWaivers(
      { limit: 2, cursor: first.pageInfo.nextCursor },
      as('xaver'),
    );
    expect(second.items.map(item => ids[item.id])).toEqual(['versions']);
    expect(second.pageInfo).toEqual({});
    const mine = await api.listWaivers({ limit: 1, mine: true }, as('anna'));
    expect(mine.items.map(item => ids[item.id])).toEqual(['versions']);
    await expect(
      api.listWaivers({ cursor: 'x' }, as('xaver')),
    ).rejects.toMatchObject({ name: 'InputError' });
  });
});
