import type { WaiverRequest } from '@waymark/plugin-maturity-common';
import {
  as,
  changesDatabases,
  CHURN,
  openChanges,
  ORPHAN,
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

describe.each(databases.eachSupportedId())('deciding about waivers, %s', id => {
  const open = async () => openChanges(await databases.init(id));

  it('excuses a check when the Accountable says so, and keeps every state', async () => {
    const { api, told, audit, resultOf, clock } = await open();
    expect(await resultOf('versions')).toBe('?');

    const asked = await api.requestWaiver(request, as('rita'));
    expect(asked).toMatchObject({
      state: 'requested',
      title: 'Churn',
      owner: 'group:default/owners',
      track: 'tracking',
      checkTitle: 'Versions are registered',
      requestedBy: 'user:default/rita',
      accountable: ['user:default/anna'],
      evidence: 'https://tickets.example.org/7',
      until,
      may: ['withdraw'],
    });
    expect(await resultOf('versions')).toBe('?');
    expect(told).toEqual([
      {
        to: ['user:default/anna'],
        except: 'user:default/rita',
        title: 'Rita asks you to excuse "Versions are registered" on Churn',
        description:
          '"The registry is being moved."\nAsked for until 2026-12-21.',
        link: `/maturity?tab=waivers&waiver=${asked.id}`,
        scope: `maturity-waiver-${asked.id}`,
      },
    ]);
    expect((await api.getWaiver(asked.id, as('anna'))).may).toEqual([
      'approve',
      'decline',
    ]);

    clock.now += DAY;
    const approved = await api.approveWaiver(
      asked.id,
      'Until the move is done',
      as('anna'),
    );
    expect(approved).toMatchObject({
      state: 'approved',
      decidedBy: 'user:default/anna',
      answer: 'Until the move is done',
      may: ['revoke'],
    });
    expect(approved.steps).toEqual([
      {
        state: 'requested',
        at: new Date(START).toISOString(),
        by: 'user:default/rita',
        words: 'The registry is being moved.',
      },
      {
        state: 'approved',
        at: new Date(START + DAY).toISOString(),
        by: 'user:default/anna',
        words: 'Until the move is done',
      },
    ]);
    expect(await resultOf('versions')).toBe('W');
    expect(told.at(-1)).toMatchObject({
      to: ['user:default/rita', 'user:default/rita'],
      except: 'user:default/anna',
      title: 'Anna excused "Versions are registered" on Churn',
      scope: `maturity-waiver-${asked.id}`,
    });

    await api.revokeWaiver(asked.id, undefined, as('anna'));
    expect(await resultOf('versions')).toBe('?');
    expect(audit.map(({ eventId, status }) => `${eventId} ${status}`)).toEqual([
      'waiver-request succeeded',
      'waiver-approve succeeded',
      'waiver-revoke succeeded',
    ]);
    expect(audit[1].meta).toEqual({
      waiverId: asked.id,
      user: 'user:default/anna',
      entityRef: CHURN,
      rubric: 'delivery',
      check: 'versions',
    });
  });

  it.each(['rita', 'conny', 'olga', 'xaver', 'root', 'mona'])(
    'lets %s decide nothing, since the Accountable does',
    async name => {
      const { api, audit, resultOf } = await open();
      const { id: waiverId } = await api.requestWaiver(request, as('rita'));

      for (const decide of [
        () => api.approveWaiver(waiverId, undefined, as(name)),
        () => api.declineWaiver(waiverId, undefined, as(name)),
      ]) {
        await expect(decide()).rejects.toMatchObject({
          name: 'NotAllowedError',
          message: expect.stringMatching(
            /only the Accountable may\. Here that is 'user:default\/anna'\./,
          ),
        });
      }
      expect(await resultOf('versions')).toBe('?');
      expect(audit.slice(1).map(({ status }) => status)).toEqual([
        'failed',
        'failed',
      ]);
      expect((await api.getWaiver(waiverId, as(name))).state).toBe('requested');
    },
  );

  it('lets a member of the Accountable group decide, by the check’s activity', async () => {
    const { api, resultOf } = await open();
    const { id: waiverId, accountable } = await api.requestWaiver(
      { ...request, check: 'ci' },
      as('olga'),
    );
    expect(accountable).toEqual(['group:default/board']);

    await expect(
      api.approveWaiver(waiverId, undefined, as('anna')),
    ).rejects.toMatchObject({ name: 'NotAllowedError' });
    await api.approveWaiver(waiverId, undefined, as('mona'));

    expect(await resultOf('ci')).toBe('W');
  });

  it('goes by who is Accountable when it is decided, not when it was asked', async () => {
    const { api, raci } = await open();
    const { id: waiverId } = await api.requestWaiver(request, as('rita'));
    raci.set(CHURN, { type: 'failed', message: 'no answer' });

    const shown = await api.getWaiver(waiverId, as('anna'));
    expect(shown).toMatchObject({
      accountable: [],
      undecidable: expect.stringMatching(/could not be asked/),
      may: [],
    });
    await expect(
      api.approveWaiver(waiverId, undefined, as('anna')),
    ).rejects.toThrow(/could not be asked/);
    raci.set(CHURN, { type: 'absent' });
    await api.approveWaiver(waiverId, undefined, as('olga'));
  });

  it('lets nobody decide where nobody is Accountable, and says how to mend it', async () => {
    const { api } = await open();
    const asked = await api.requestWaiver(
      { ...request, entityRef: ORPHAN },
      as('rita'),
    );

    expect(asked.undecidable).toMatch(
      /^Nobody is Accountable for 'training' of 'model:default\/orphan'; name somebody/,
    );
    for (const name of ['rita', 'root', 'anna']) {
      await expect(
        api.approveWaiver(asked.id, undefined, as(name)),
      ).rejects.toThrow(/only the Accountable may\. Nobody is Accountable/);
    }
  });

  it('needs maturity.waiver.decide to decide, Accountable or not', async () => {
    const { api, deny } = await open();
    const { id: waiverId } = await api.requestWaiver(request, as('rita'));
    deny('maturity.waiver.decide');

    await expect(
      api.approveWaiver(waiverId, undefined, as('anna')),
    ).rejects.toThrow(/maturity\.waiver\.decide/);
  });

  it('tells whom it concerns of a refusal, an early end and a withdrawal', async () => {
    const { api, told } = await open();
    const ask = async (check: string) => {
      const asked = await api.requestWaiver({ ...request, check }, as('olga'));
      told.length = 0;
      return asked.id;
    };
    const heard = () =>
      told
        .splice(0)
        .map(({ to, except, title, description }) => [
          [...new Set(to)].filter(ref => ref !== except),
          title,
          description,
        ]);

    const declined = await ask('versions');
    await api.declineWaiver(declined, 'Mend it', as('anna'));
    expect(heard()).toEqual([
      [
        ['user:default/olga', 'user:default/rita'],
        'Anna did not excuse "Versions are registered" on Churn',
        '"Mend it"',
      ],
    ]);
    const revoked = await ask('versions');
    await api.approveWaiver(revoked, undefined, as('anna'));
    expect(heard()).toEqual([
      [
        ['user:default/olga', 'user:default/rita'],
        'Anna excused "Versions are registered" on Churn',
        'Until 2026-12-21.',
      ],
    ]);
    await api.revokeWaiver(revoked, 'It is moved', as('anna'));
    expect(heard()).toEqual([
      [
        ['user:default/olga', 'user:default/rita'],
        'Anna no longer excuses "Versions are registered" on Churn',
        '"It is moved"',
      ],
    ]);
    const withdrawn = await ask('versions');
    await api.withdrawWaiver(withdrawn, as('olga'));
    expect(heard()).toEqual([
      [
        ['user:default/anna'],
        'Olga no longer asks to excuse "Versions are registered" on Churn',
        undefined,
      ],
    ]);
  });

  it('lets one of two decisions win', async () => {
    const { api, knex, resultOf } = await open();
    const { id: waiverId } = await api.requestWaiver(request, as('rita'));

    const outcomes = await Promise.allSettled([
      api.approveWaiver(waiverId, 'Yes', as('anna')),
      api.declineWaiver(waiverId, 'No', as('anna')),
    ]);

    expect(outcomes.map(one => one.status).sort()).toEqual([
      'fulfilled',
      'rejected',
    ]);
    const [loser] = outcomes.filter(one => one.status === 'rejected');
    expect(loser.reason).toMatchObject({ name: 'ConflictError' });
    const { state } = await knex('waivers').where({ id: waiverId }).first();
    const steps = await knex('waiver_steps').orderBy('id').pluck('state');
    expect(steps).toEqual(['requested', state]);
    expect(await resultOf('versions')).toBe(state === 'approved' ? 'W' : '?');
  });
});
