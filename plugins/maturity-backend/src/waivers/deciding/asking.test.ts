import type { WaiverRequest } from '@waymark/plugin-maturity-common';
import {
  as,
  asService,
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

describe.each(databases.eachSupportedId())('asking for waivers, %s', id => {
  const open = async () => openChanges(await databases.init(id));

  it.each<[string, Partial<WaiverRequest>, RegExp]>([
    ['an unknown rubric', { rubric: 'delivry' }, /Did you mean "delivery"/],
    ['an unknown check', { check: 'version' }, /Did you mean "versions"/],
    [
      'a check that nobody is excused from',
      { check: 'state' },
      /lets nobody be excused from/,
    ],
    [
      'a rubric that does not apply',
      { entityRef: 'component:default/web' },
      /does not apply to 'component:default\/web'/,
    ],
    [
      'too long a time',
      { until: new Date(START + 92 * DAY).toISOString() },
      /lasts at most 90 days/,
    ],
    ['no reason', { reason: 'because' }, /\/reason has 7 characters/],
  ])('refuses %s', async (_, change, message) => {
    const { api, audit, knex } = await open();

    await expect(
      api.requestWaiver({ ...request, ...change }, as('olga')),
    ).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringMatching(message),
    });
    expect(await knex('waivers')).toEqual([]);
    expect(audit).toMatchObject([
      { eventId: 'waiver-request', status: 'failed' },
    ]);
  });

  it('lets those ask who act for the entity, and no others', async () => {
    const { api, catalog } = await open();
    const may = async (name: string, ref = CHURN) =>
      api.mayRequest(ref, as(name));

    for (const name of ['rita', 'anna', 'olga', 'mona']) {
      expect([name, await may(name)]).toEqual([name, true]);
    }
    for (const name of ['conny', 'xaver', 'root']) {
      expect([name, await may(name)]).toEqual([name, false]);
      await expect(api.requestWaiver(request, as(name))).rejects.toMatchObject({
        name: 'NotAllowedError',
      });
    }
    expect(await may('olga', UPLIFT)).toBe(true);
    expect(await api.mayRequest(CHURN, asService('plugin:raci'))).toBe(false);
    await expect(
      api.requestWaiver(request, asService('plugin:raci')),
    ).rejects.toThrow(/Only a signed-in person may ask for a waiver/);
    catalog.hide(CHURN);
    expect(await may('rita')).toBe(false);
    await expect(api.requestWaiver(request, as('rita'))).rejects.toMatchObject({
      name: 'NotFoundError',
    });
  });

  it.each([
    ['maturity.read', /maturity\.read/],
    ['maturity.waiver.request', /maturity\.waiver\.request/],
  ])('needs %s to ask', async (permission, message) => {
    const { api, deny } = await open();
    deny(permission);

    await expect(api.requestWaiver(request, as('rita'))).rejects.toThrow(
      message,
    );
  });

  it('has one open waiver of a check at a time, and another when it ended', async () => {
    const { api } = await open();
    const first = await api.requestWaiver(request, as('rita'));

    await expect(api.requestWaiver(request, as('olga'))).rejects.toMatchObject({
      name: 'ConflictError',
      message: expect.stringContaining(first.id),
    });
    await api.requestWaiver({ ...request, check: 'quality' }, as('olga'));
    await expect(api.withdrawWaiver(first.id, as('olga'))).rejects.toThrow(
      /only whoever asked for it may/,
    );
    await api.withdrawWaiver(first.id, as('rita'));
    await expect(
      api.approveWaiver(first.id, undefined, as('anna')),
    ).rejects.toMatchObject({
      name: 'ConflictError',
      message: expect.stringMatching(/is withdrawn; it is too late to approve/),
    });
    const second = await api.requestWaiver(request, as('olga'));
    expect(second.id).not.toBe(first.id);
  });

  it('lets many ask at once, and one for the same check', async () => {
    const { api, knex } = await open();
    const checks = ['versions', 'many-versions', 'quality', 'ci', 'classified'];

    const outcomes = await Promise.allSettled(
      ['rita', 'olga'].flatMap(name =>
        checks.map(check => api.requestWaiver({ ...request, check }, as(name))),
      ),
    );

    const refused = outcomes.filter(one => one.status === 'rejected');
    expect(refused.map(one => one.reason.name)).toEqual(
      checks.map(() => 'ConflictError'),
    );
    const rows = await knex('waivers').orderBy('nth').pluck('nth');
    expect(rows.map(Number)).toEqual([1, 2, 3, 4, 5]);
  });
});
