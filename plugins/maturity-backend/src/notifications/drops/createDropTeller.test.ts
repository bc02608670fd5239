import {
  as,
  changesDatabases,
  CHURN,
  openChanges,
  UPLIFT,
} from '../../__testUtils__/openChanges';
import { createDropTeller } from './createDropTeller';

jest.setTimeout(60_000);

const databases = changesDatabases();

const READY = { 'registry/versions': 1, 'quality/score': 95 };

describe.each(databases.eachSupportedId())('drops, %s', id => {
  const open = async () => {
    const changes = await openChanges(await databases.init(id), {
      facts: { [CHURN]: READY, [UPLIFT]: READY },
    });
    const teller = createDropTeller(changes.context);
    changes.evaluator.listen(teller);
    return { ...changes, teller };
  };

  it('tells the Responsible what fell, in one message', async () => {
    const { tell, teller, told } = await open();
    await tell(CHURN, { ...READY, 'quality/score': 10 });
    expect(told).toEqual([]);

    await teller.flush();
    await teller.flush();

    expect(told).toEqual([
      {
        to: ['user:default/rita'],
        title: 'Churn fell from level 1 to 0 in Delivery',
        description: 'Quality from level 1 to 0',
        link: '/catalog/default/model/churn/maturity',
        scope: 'maturity-drop-model:default/churn',
        severity: 'high',
      },
    ]);
  });

  it('tells the owner where there is no RACI, or nobody in it', async () => {
    const { tell, teller, told, raci } = await open();
    await tell(UPLIFT, {});
    await teller.flush();
    raci.set(CHURN, { type: 'failed', message: 'no answer' });
    await tell(CHURN, {});
    await teller.flush();

    expect(told.map(({ to }) => to)).toEqual([
      ['group:default/owners'],
      ['group:default/owners'],
    ]);
  });

  it('tells one person of many at once', async () => {
    const { tell, teller, told, raci } = await open();
    raci.set(CHURN, { type: 'absent' });
    await tell(CHURN, {});
    await tell(UPLIFT, {});

    await teller.flush();

    expect(told.map(({ to, title }) => [to, title])).toEqual([
      [['group:default/owners'], '2 entities fell a level'],
    ]);
  });

  it('tells nothing of what rises, or rose again meanwhile', async () => {
    const { tell, teller, told } = await open();
    await tell(CHURN, {});
    await tell(CHURN, READY);
    await tell(UPLIFT, { ...READY, 'registry/versions': 5 });

    await teller.flush();

    expect(told).toEqual([]);
  });

  it('tells when a waiver that held a level ends', async () => {
    const { api, care, clock, tell, teller, told } = await open();
    const until = new Date(clock.now + 24 * 60 * 60 * 1000).toISOString();
    const { id: waiverId } = await api.requestWaiver(
      {
        entityRef: CHURN,
        rubric: 'delivery',
        check: 'versions',
        reason: 'The registry is being moved.',
        until,
      },
      as('rita'),
    );
    await api.approveWaiver(waiverId, undefined, as('anna'));
    await tell(CHURN, { 'quality/score': 95 });
    await teller.flush();
    told.length = 0;
    clock.now = Date.parse(until);

    await care();
    await teller.flush();

    expect(told.map(({ title }) => title)).toEqual([
      'The waiver of "Versions are registered" on Churn has ended',
      'Churn fell from level 1 to 0 in Delivery',
    ]);
  });

  it('goes on when it cannot find out whom to tell', async () => {
    const { context, told } = await open();
    const teller = createDropTeller({
      ...context,
      openDuties: () => ({
        read: async () => ({ type: 'absent' }),
        readAll: async () => {
          throw new Error('no answer');
        },
      }),
    });
    teller.onChanges([
      {
        entityRef: CHURN,
        rubricId: 'delivery',
        rubricTitle: 'Delivery',
        what: 'level',
        subject: 'Delivery',
        before: 2,
        after: 1,
        direction: 'down',
      },
    ]);

    await teller.flush();

    expect(told).toEqual([]);
    expect(context.logger.warn).toHaveBeenCalledWith(
      expect.stringMatching(/who is to be told could not be found out/),
      expect.objectContaining({ message: 'no answer' }),
    );
  });
});

describe('the wait of drops', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  /** Counts how often people would be told. */
  function open() {
    const looked: string[][] = [];
    const teller = createDropTeller({
      mirror: {
        getEntities: async refs => {
          looked.push(refs);
          return new Map();
        },
      } as Parameters<typeof createDropTeller>[0]['mirror'],
      openDuties: () => ({
        read: async () => ({ type: 'absent' }),
        readAll: async () => new Map(),
      }),
      notifier: { send: async () => true },
      logger: { warn: jest.fn() } as never,
      clock: () => 0,
    });
    const fall = (entityRef: string) =>
      teller.onChanges([
        {
          entityRef,
          rubricId: 'delivery',
          rubricTitle: 'Delivery',
          what: 'level',
          subject: 'Delivery',
          before: 2,
          after: 1,
          direction: 'down',
        },
      ]);
    return { looked, fall };
  }

  it('is until nothing more falls', async () => {
    const { looked, fall } = open();
    fall('model:default/a');
    await jest.advanceTimersByTimeAsync(9_000);
    fall('model:default/b');
    await jest.advanceTimersByTimeAsync(9_000);
    expect(looked).toEqual([]);

    await jest.advanceTimersByTimeAsync(1_000);

    expect(looked).toEqual([['model:default/a', 'model:default/b']]);
  });

  it('has an end where things go on falling', async () => {
    const { looked, fall } = open();
    for (let seconds = 0; seconds < 300; seconds += 5) {
      fall(`model:default/m${seconds}`);
      await jest.advanceTimersByTimeAsync(5_000);
    }

    expect(looked).toHaveLength(1);
    expect(looked[0]).toHaveLength(60);
  });
});
