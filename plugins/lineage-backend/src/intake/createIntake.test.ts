import { dataset, facet } from '../ingest/__testUtils__/events';
import { eventOf, openIntake, runId } from './__testUtils__/openIntake';

const via = { via: 'http' } as const;

describe('takeOne', () => {
  it('writes an event as it was sent', async () => {
    const { intake, store, received } = openIntake();
    const text = JSON.stringify(eventOf(1), null, 1);
    await intake.takeOne(text, via);
    expect(store.groups).toEqual([[runId(1)]]);
    expect(JSON.parse(store.raw[0][0])).toEqual(eventOf(1));
    expect(received).toEqual([[{ taken: 1, refused: 0, failed: 0 }, 'http']]);
  });

  it('says where an event is not valid', async () => {
    const { intake, store, received } = openIntake();
    await expect(
      intake.takeOne(JSON.stringify(eventOf(1, { producer: 7 })), via),
    ).rejects.toThrow(
      expect.objectContaining({
        name: 'InputError',
        message: '/producer is 7; expected a text',
      }),
    );
    expect(store.groups).toEqual([]);
    expect(received).toEqual([[{ taken: 0, refused: 1, failed: 0 }, 'http']]);
  });

  it('says where a body is no JSON', async () => {
    const { intake } = openIntake();
    await expect(
      intake.takeOne('{"run": {\n  "runId" 7}}', via),
    ).rejects.toThrow(
      'The body is not what JSON allows there, at line 2, column 11 (character 20); expected JSON',
    );
    await expect(intake.takeOne('', via)).rejects.toThrow(
      /at line 1, column 1/,
    );
    await expect(
      intake.takeOne(`${'['.repeat(200)}${']'.repeat(200)}`, via),
    ).rejects.toThrow(
      /is nested deeper than 100 levels, at line 1, column 101/,
    );
  });

  it('asks for it again when the store is away', async () => {
    const { intake, store } = openIntake();
    store.refuse = () => {
      throw new Error('away');
    };
    await expect(
      intake.takeOne(JSON.stringify(eventOf(1)), via),
    ).rejects.toMatchObject({ statusCode: 503 });
  });
});

describe('takeBatch', () => {
  it('takes each event on its own', async () => {
    const { intake, store, received } = openIntake();
    const events = [
      eventOf(1),
      eventOf(2, { eventTime: 'yesterday' }),
      eventOf(3),
      7,
      {
        ...eventOf(4),
        deep: JSON.parse(`${'['.repeat(120)}${']'.repeat(120)}`),
      },
      eventOf(5),
    ];
    store.refuse = runIds => {
      if (runIds.includes(runId(5))) {
        throw Object.assign(new Error('too much'), { code: '54000' });
      }
    };
    expect(await intake.takeBatch(JSON.stringify(events), via)).toEqual({
      status: 'partial_success',
      summary: {
        received: 6,
        successful: 2,
        failed: 4,
        retriable: 0,
        non_retriable: 4,
      },
      failed_events: [
        {
          index: 1,
          reason: expect.stringMatching(
            /^\/eventTime is "yesterday"; expected/,
          ),
          retriable: false,
        },
        { index: 3, reason: expect.stringMatching(/is 7/), retriable: false },
        {
          index: 4,
          reason: expect.stringMatching(/nested deeper than 100/),
          retriable: false,
        },
        {
          index: 5,
          reason: expect.stringMatching(/cannot keep/),
          retriable: false,
        },
      ],
    });
    expect(received).toEqual([[{ taken: 2, refused: 3, failed: 1 }, 'http']]);
  });

  it('says which to send again when the store is away', async () => {
    const { intake, store } = openIntake();
    store.refuse = () => {
      throw new Error('away');
    };
    const body = JSON.stringify([eventOf(1), {}]);
    expect(await intake.takeBatch(body, via)).toMatchObject({
      status: 'partial_success',
      summary: { failed: 2, retriable: 1, non_retriable: 1 },
      failed_events: [
        { index: 0, retriable: true },
        { index: 1, retriable: false },
      ],
    });
  });

  it('takes an empty batch for a success', async () => {
    const { intake, store } = openIntake();
    expect(await intake.takeBatch('[]', via)).toMatchObject({
      status: 'success',
      summary: { received: 0 },
      failed_events: [],
    });
    expect(store.groups).toEqual([]);
  });

  it.each([
    ['{}', /is not a list; expected a JSON list/],
    ['null', /is not a list/],
    ['[{}', /ends before '\[' is closed/],
    ['', /is not what JSON allows/],
    ['[{"a": 1},]', /has nothing where an item was expected/],
  ])('refuses %s as a whole', async (body, message) => {
    const { intake } = openIntake();
    await expect(intake.takeBatch(body, via)).rejects.toThrow(message);
  });

  it('refuses too many events, and one that is too large alone', async () => {
    const { intake, store } = openIntake();
    await expect(
      intake.takeBatch(`[${'1,'.repeat(5_000)}1]`, via),
    ).rejects.toMatchObject({
      statusCode: 413,
      message: expect.stringMatching(/has 5001 events; expected at most 5000/),
    });
    const large = eventOf(1, {
      inputs: [dataset('a', { note: facet({ x: 'x'.repeat(5_000_000) }) })],
    });
    const answer = await intake.takeBatch(
      JSON.stringify([large, eventOf(2)]),
      via,
    );
    expect(answer.failed_events).toEqual([
      {
        index: 0,
        reason: expect.stringMatching(/expected at most 5000000/),
        retriable: false,
      },
    ]);
    expect(store.groups).toEqual([[runId(2)]]);
  });

  it('gives others their turn while it reads a batch', async () => {
    const { intake } = openIntake();
    let turns = 0;
    let isReading = true;
    const turn = () => {
      if (isReading) {
        turns++;
        setImmediate(turn);
      }
    };
    setImmediate(turn);
    const filling = facet({ x: 'x'.repeat(2_000) });
    await intake.takeBatch(
      JSON.stringify(
        Array.from({ length: 1_000 }, (_, n) =>
          eventOf(n, { inputs: [dataset('a', { filling })] }),
        ),
      ),
      via,
    );
    isReading = false;
    // Some 2,500 characters each: a turn for every 64,000 of them.
    expect(turns).toBeGreaterThan(35);
  });
});
