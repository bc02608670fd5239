import { ImpactCache } from './ImpactCache';
import type { Reach } from './reach';

const reachOf = (ids: number[], cut: Reach['cut'] = false): Reach => ({
  ids: Int32Array.from(ids),
  starts: [0],
  cut,
});

describe('ImpactCache', () => {
  it('searches once, also for those who ask at the same time', async () => {
    const cache = new ImpactCache();
    const search = jest.fn(async () => reachOf([1]));
    const entries = await Promise.all([
      cache.get('a', search),
      cache.get('a', search),
    ]);
    entries.push(await cache.get('a', search));
    expect(search).toHaveBeenCalledTimes(1);
    expect(new Set(entries).size).toBe(1);
    await cache.get('b', search);
    expect(search).toHaveBeenCalledTimes(2);
  });

  it('searches again after a search that failed or had no time', async () => {
    const cache = new ImpactCache();
    await expect(
      cache.get('a', async () => {
        throw new Error('no database');
      }),
    ).rejects.toThrow('no database');
    const short = await cache.get('a', async () =>
      reachOf([1], { reason: 'time', limit: 5 }),
    );
    const whole = await cache.get('a', async () => reachOf([1, 2]));
    expect([short.reach.ids.length, whole.reach.ids.length]).toEqual([1, 2]);
  });

  it('forgets what was not asked for longest when there is too much', async () => {
    const cache = new ImpactCache();
    const half = Array.from({ length: 1_500_000 }, (_, i) => i);
    const search = jest.fn(async () => reachOf(half));
    await cache.get('old', search);
    await cache.get('used', search);
    await cache.get('old', search);
    await cache.get('new', search);
    expect(search).toHaveBeenCalledTimes(3);
    await cache.get('old', search);
    expect(search).toHaveBeenCalledTimes(3);
    await cache.get('used', search);
    expect(search).toHaveBeenCalledTimes(4);
  });

  it('counts anew after a minute, since owners may have changed', async () => {
    let now = 0;
    const cache = new ImpactCache(() => now);
    const entry = await cache.get('a', async () => reachOf([1]));
    const count = jest.fn(async () => [
      { type: 'model', owner: null, count: 1 },
    ]);
    const select = jest.fn(async () => reachOf([]));
    const ask = async () => {
      await cache.counts(entry, count);
      await cache.ofTypes(entry, 'model', select);
      return [count.mock.calls.length, select.mock.calls.length];
    };
    await ask();
    now = 60_000;
    expect(await ask()).toEqual([1, 1]);
    now = 60_001;
    expect(await ask()).toEqual([2, 2]);
  });
});
