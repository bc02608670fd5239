import { setImmediate as others } from 'node:timers/promises';
import { statementsOf } from '../ingest/__testUtils__/events';
import { eventOf, openIntake, runId } from './__testUtils__/openIntake';
import type { ReadEvent } from './types';

function read(n: number, size = 0): ReadEvent {
  const event = eventOf(n);
  return {
    statements: statementsOf(event),
    text: `${JSON.stringify(event)}${' '.repeat(size)}`,
  };
}

const ids = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => runId(from + i));

/** Waits until the store was asked to write that many groups. */
async function untilGroups(store: { groups: unknown[] }, count: number) {
  while (store.groups.length < count) {
    await others();
  }
}

const error = (code: string) => Object.assign(new Error(code), { code });

describe('EventWriter', () => {
  it('writes together what came while it wrote', async () => {
    const { store, writer } = openIntake();
    store.hold();
    const first = writer.write([read(1)]);
    await untilGroups(store, 1);
    const more = [2, 3, 4].map(n => writer.write([read(n)]));
    store.release();
    expect(await Promise.all([first, ...more])).toEqual(
      Array.from({ length: 4 }, () => [undefined]),
    );
    expect(store.groups).toEqual([ids(1, 1), ids(2, 4)]);
    expect(store.raw[1]).toHaveLength(3);
  });

  it('bounds a group by events and by size', async () => {
    const { store, writer } = openIntake();
    await writer.write(Array.from({ length: 1_001 }, (_, n) => read(n)));
    expect(store.groups.map(group => group.length)).toEqual([500, 500, 1]);
    await writer.write([read(1, 3_000_000), read(2, 3_000_000), read(3)]);
    expect(store.groups.slice(3)).toEqual([ids(1, 1), ids(2, 3)]);
  });

  it('takes an event that is larger than a group may be', async () => {
    const { store, writer } = openIntake();
    expect(await writer.write([read(1, 5_000_000)])).toEqual([undefined]);
    expect(store.groups).toEqual([ids(1, 1)]);
  });

  it('begins another group while one is written', async () => {
    const { store, writer } = openIntake({ lanes: 2 });
    store.hold();
    const written = [writer.write([read(1)]), writer.write([read(2)])];
    await untilGroups(store, 2);
    store.release();
    await Promise.all(written);
    // Both are packed at the same time, so that either may come first.
    expect([...store.groups].sort()).toEqual([ids(1, 1), ids(2, 2)]);
  });

  it('writes one by one what the database refuses together', async () => {
    const { store, writer, logger } = openIntake();
    store.refuse = runIds => {
      if (runIds.includes(runId(2))) {
        throw error('22021');
      }
    };
    const answers = await writer.write([read(1), read(2), read(3)]);
    expect(answers).toEqual([
      undefined,
      { retriable: false, reason: expect.stringMatching(/cannot keep/) },
      undefined,
    ]);
    expect(store.groups).toEqual([ids(1, 3), ids(1, 1), ids(2, 2), ids(3, 3)]);
    expect(logger.warn).toHaveBeenCalledTimes(1);
  });

  it.each(['ECONNREFUSED', '57P01', '53300', 'SQLITE_BUSY', '40P01'])(
    'asks for all of it again when the database is in trouble: %s',
    async code => {
      const { store, writer } = openIntake();
      store.refuse = () => {
        throw error(code);
      };
      const refusal = {
        retriable: true,
        reason: expect.stringMatching(/send the event again/),
      };
      expect(await writer.write([read(1), read(2)])).toEqual([
        refusal,
        refusal,
      ]);
      expect(store.groups).toHaveLength(1);
      store.refuse = () => {};
      expect(await writer.write([read(1)])).toEqual([undefined]);
    },
  );

  it('gives up what nobody waits for, unless its write has begun', async () => {
    const { store, writer } = openIntake();
    store.hold();
    const gone = new AbortController();
    const begun = writer.write([read(1)], gone);
    await untilGroups(store, 1);
    const waiting = writer.write([read(2)], gone);
    const other = writer.write([read(3)]);
    gone.abort();
    store.release();
    expect(await begun).toEqual([undefined]);
    expect(await waiting).toEqual([
      { retriable: true, reason: expect.stringMatching(/went away/) },
    ]);
    expect(await other).toEqual([undefined]);
    expect(store.groups).toEqual([ids(1, 1), ids(3, 3)]);
  });

  it('drains before it is done', async () => {
    const { store, writer } = openIntake();
    store.hold();
    const answers: unknown[] = [];
    for (const n of [1, 2]) {
      writer.write([read(n)]).then(answer => answers.push(answer));
    }
    await untilGroups(store, 1);
    const drained = writer.drain().then(() => answers.length);
    store.release();
    expect(await drained).toBe(2);
  });
});
