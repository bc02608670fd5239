import type { HandoverRequest } from '@waymark/plugin-raci-common';
import { as, openChanges } from '../__testUtils__/openChanges';
import { raciDatabases } from '../__testUtils__/raciDatabases';

jest.setTimeout(60_000);

const databases = raciDatabases();

const DAY = 24 * 60 * 60 * 1000;

const request: HandoverRequest = {
  from: 'user:default/rita',
  to: 'user:default/xaver',
  items: [
    {
      entityRef: 'model:default/churn',
      activity: 'deployment',
      role: 'responsible',
    },
  ],
};

describe.each(databases.eachSupportedId())('care, %s', id => {
  const open = async () => openChanges(await databases.init(id));

  it('reminds of what is overdue, every other day', async () => {
    const { changes, told, care, clock } = await open();
    const { id: handoverId } = await changes.createHandover(
      request,
      as('rita'),
    );
    told.length = 0;
    const remindersAfter = async (days: number) => {
      clock.now += days * DAY;
      await care();
      return told.splice(0).map(message => message.to);
    };

    expect(await remindersAfter(6.9)).toEqual([]);
    expect(await remindersAfter(0.2)).toEqual([
      ['user:default/xaver', 'user:default/rita'],
    ]);
    expect((await changes.getHandover(handoverId, as('rita'))).overdue).toBe(
      true,
    );
    expect(await remindersAfter(1)).toEqual([]);
    expect(await remindersAfter(1)).toHaveLength(1);
    await changes.declineHandover(handoverId, {}, as('xaver'));
    told.length = 0;
    expect(await remindersAfter(3)).toEqual([]);
  });

  it('reminds once, however many replicas look', async () => {
    const { changes, told, care, clock } = await open();
    await changes.createHandover(request, as('rita'));
    told.length = 0;
    clock.now += 8 * DAY;

    await Promise.all([care(), care(), care()]);

    expect(told).toHaveLength(1);
  });

  it('forgets what ended long ago, with its words, and nothing else', async () => {
    const { changes, care, clock, knex } = await open();
    const ended = await changes.createHandover(
      { ...request, reason: 'I leave' },
      as('rita'),
    );
    await changes.declineHandover(ended.id, { reason: 'No' }, as('xaver'));
    const waiting = await changes.createHandover(request, as('rita'));

    clock.now += 29 * DAY;
    await care();
    expect(await knex('handovers').pluck('id')).toHaveLength(2);
    clock.now += 2 * DAY;
    await care();

    expect(await knex('handovers').pluck('id')).toEqual([waiting.id]);
    expect(await knex('handover_items').pluck('handover_id')).toEqual([
      waiting.id,
    ]);
  });
});
