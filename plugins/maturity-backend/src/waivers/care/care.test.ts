import type { WaiverRequest } from '@waymark/plugin-maturity-common';
import createKnex, { type Knex } from 'knex';
import {
  as,
  changesDatabases,
  CHURN,
  openChanges,
} from '../../__testUtils__/openChanges';
import { DAY, START } from '../../__testUtils__/openMaturity';
import { careForWaivers } from './scheduleWaivers';

jest.setTimeout(60_000);

const databases = changesDatabases();

const request: WaiverRequest = {
  entityRef: CHURN,
  rubric: 'delivery',
  check: 'versions',
  reason: 'The registry is being moved.',
  until: new Date(START + 30 * DAY).toISOString(),
};

describe.each(databases.eachSupportedId())('care for waivers, %s', id => {
  const opened: Knex[] = [];

  afterAll(() => Promise.all(opened.map(knex => knex.destroy())));

  /** Another process has connections of its own; SQLite is of one process. */
  const connect = (knex: Knex): Knex => {
    if (id === 'SQLITE_3') {
      return knex;
    }
    const other = createKnex(knex.client.config);
    opened.push(other);
    return other;
  };

  /** A waiver that was asked for and approved; nothing else is told. */
  const open = async () => {
    const changes = await openChanges(await databases.init(id));
    const { api, told } = changes;
    const { id: waiverId } = await api.requestWaiver(request, as('rita'));
    await api.approveWaiver(waiverId, undefined, as('anna'));
    told.length = 0;
    return { ...changes, waiverId };
  };

  it('ends a waiver in its time, asks its check again and tells', async () => {
    const { api, audit, care, clock, told, resultOf, waiverId } = await open();
    clock.now = START + 30 * DAY - 1;
    await care();
    expect(await resultOf('versions')).toBe('W');
    told.length = 0;

    clock.now += 1;
    await care();
    await care();

    expect(await resultOf('versions')).toBe('?');
    expect(told).toMatchObject([
      {
        to: ['user:default/rita', 'user:default/rita'],
        title: 'The waiver of "Versions are registered" on Churn has ended',
        description: 'The check counts again.',
        scope: `maturity-waiver-${waiverId}`,
      },
    ]);
    expect(audit.at(-1)).toEqual({
      eventId: 'waiver-expire',
      status: 'succeeded',
      meta: {
        waiverId,
        entityRef: CHURN,
        rubric: 'delivery',
        check: 'versions',
      },
    });
    const { state, steps, may } = await api.getWaiver(waiverId, as('anna'));
    expect(state).toBe('expired');
    expect(steps.at(-1)).toEqual({
      state: 'expired',
      at: new Date(START + 30 * DAY).toISOString(),
    });
    expect(may).toEqual([]);
    const again = await api.requestWaiver(
      { ...request, until: new Date(START + 60 * DAY).toISOString() },
      as('rita'),
    );
    expect(again.state).toBe('requested');
  });

  it('ends what nobody answered', async () => {
    const { api, care, clock, told } = await open();
    const { id: waiverId } = await api.requestWaiver(
      { ...request, check: 'quality' },
      as('olga'),
    );
    clock.now = START + 30 * DAY;
    await expect(
      api.approveWaiver(waiverId, undefined, as('anna')),
    ).rejects.toMatchObject({
      name: 'ConflictError',
      message: expect.stringMatching(/it is too late to approve it/),
    });
    told.length = 0;

    await care();

    expect((await api.getWaiver(waiverId, as('olga'))).state).toBe('expired');
    expect(told.map(({ to, title }) => [...to, title])).toContainEqual([
      'user:default/olga',
      'Nobody answered about the waiver of "Quality is good" on Churn in time',
    ]);
  });

  it('reminds once, some time before the end', async () => {
    const { care, clock, told, waiverId } = await open();
    clock.now = START + 23 * DAY - 1;
    await care();
    expect(told).toEqual([]);

    clock.now += 1;
    await care();
    clock.now += DAY;
    await care();

    expect(told).toMatchObject([
      {
        to: ['user:default/rita', 'user:default/anna'],
        title:
          'The waiver of "Versions are registered" on Churn ends on 2026-12-21',
        scope: `maturity-waiver-${waiverId}`,
      },
    ]);
  });

  it('tells once, however many replicas look', async () => {
    const { context, knex, clock, told } = await open();
    const replicas = [knex, connect(knex), connect(knex)].map(own => ({
      ...context,
      knex: own,
    }));
    const { signal } = new AbortController();
    const look = () =>
      Promise.all(replicas.map(replica => careForWaivers(replica, signal)));

    clock.now = START + 25 * DAY;
    await look();
    expect(told).toHaveLength(1);
    clock.now = START + 31 * DAY;
    await look();

    expect(told).toHaveLength(2);
    expect(await knex('waiver_steps').orderBy('id').pluck('state')).toEqual([
      'requested',
      'approved',
      'expired',
    ]);
  });

  it('ends the others when one cannot be ended', async () => {
    const { api, context, clock, told } = await open();
    const other = await api.requestWaiver(
      { ...request, check: 'quality' },
      as('rita'),
    );
    await api.approveWaiver(other.id, undefined, as('anna'));
    told.length = 0;
    clock.now = START + 31 * DAY;
    const broken = {
      ...context,
      evaluator: {
        onWaiver: async (
          ...[tx, change]: Parameters<typeof context.evaluator.onWaiver>
        ) => {
          if (change.checkId === 'versions') {
            throw new Error('no such column');
          }
          await context.evaluator.onWaiver(tx, change);
        },
      },
    };

    await careForWaivers(broken, new AbortController().signal);

    expect(told.map(({ title }) => title)).toEqual([
      'The waiver of "Quality is good" on Churn has ended',
    ]);
    expect(context.logger.warn).toHaveBeenCalledWith(
      expect.stringMatching(/could not be ended; it is tried again/),
      expect.objectContaining({ message: 'no such column' }),
    );
    expect((await api.getWaiver(other.id, as('rita'))).state).toBe('expired');
  });
});
