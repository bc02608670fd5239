import { shareWork } from './shareWork';

describe('shared work', () => {
  function setup() {
    const asked: string[] = [];
    const ends: { resolve: () => void; reject: (error: Error) => void }[] = [];
    const shared = shareWork(key => {
      asked.push(key);
      return new Promise<void>((resolve, reject) => {
        ends.push({ resolve, reject });
      });
    });
    return { asked, ends, shared };
  }

  it('is done once for all who wait, apart for each key, and again afterwards', async () => {
    const { asked, ends, shared } = setup();
    const waiting = [shared('a'), shared('a'), shared('b')];
    expect(asked).toEqual(['a', 'b']);
    ends.forEach(({ resolve }) => resolve());
    await Promise.all(waiting);
    const again = shared('a');
    expect(asked).toEqual(['a', 'b', 'a']);
    ends[2].resolve();
    await again;
  });

  it('fails for all who wait, and is tried again afterwards', async () => {
    const { asked, ends, shared } = setup();
    const waiting = Promise.allSettled([shared('a'), shared('a')]);
    ends[0].reject(new Error('The registry is away'));
    expect(await waiting).toMatchObject([
      { reason: { message: 'The registry is away' } },
      { reason: { message: 'The registry is away' } },
    ]);
    const again = shared('a');
    ends[1].resolve();
    await again;
    expect(asked).toEqual(['a', 'a']);
  });
});
