import fc from 'fast-check';
import { HintQueue } from './HintQueue';
import { relatedRefs } from './lookAtHints';

const take = (queue: HintQueue, now: number, limit = 100) =>
  queue.takeDue({ now, limit }).map(hint => hint.entityRef);

describe('HintQueue', () => {
  it('waits a moment, so that a burst becomes one request', () => {
    const queue = new HintQueue();
    queue.add('a', { now: 0, direct: true });
    queue.add('b', { now: 100, direct: true });
    queue.add('a', { now: 200, direct: true });
    expect(take(queue, 499)).toEqual([]);
    expect(queue.nextIn(499)).toBe(1);
    expect(take(queue, 600)).toEqual(['a', 'b']);
    expect(queue.nextIn(600)).toBeUndefined();
  });

  it('looks again with growing pauses, and gives up', () => {
    const queue = new HintQueue();
    queue.add('a', { now: 0, direct: true });
    const looks: number[] = [];
    let last = false;
    for (let now = 0; queue.size > 0; now += 500) {
      for (const hint of queue.takeDue({ now, limit: 10 })) {
        looks.push(now);
        last = hint.last;
        queue.again('a', now);
      }
    }
    expect(looks).toEqual([500, 1_500, 3_500, 7_500, 15_500]);
    expect(last).toBe(true);
  });

  it('begins anew when hinted during a look', () => {
    const queue = new HintQueue();
    queue.add('a', { now: 0, direct: true });
    expect(take(queue, 500)).toEqual(['a']);
    queue.add('a', { now: 600, direct: true });
    queue.settle('a');
    expect(take(queue, 1_100)).toEqual(['a']);
    queue.settle('a');
    expect(queue.size).toBe(0);
  });

  it('never hands out more than asked for, nor anything twice', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string(), { maxLength: 50 }),
        fc.integer({ min: 1, max: 10 }),
        (refs, limit) => {
          const queue = new HintQueue();
          refs.forEach(ref => queue.add(ref, { now: 0, direct: true }));
          const taken: string[] = [];
          for (;;) {
            const batch = take(queue, 1_000, limit);
            expect(batch.length).toBeLessThanOrEqual(limit);
            if (batch.length === 0) {
              break;
            }
            taken.push(...batch);
          }
          expect(taken).toEqual(refs);
        },
      ),
    );
  });
});

describe('relatedRefs', () => {
  const withRelations = (...targets: string[]) => ({
    entityRef: 'component:default/a',
    etag: '',
    kind: 'Component',
    namespace: 'default',
    name: 'a',
    tags: [],
    annotations: {},
    spec: {},
    relations: targets.map(targetRef => ({ type: 'dependsOn', targetRef })),
  });

  it('names the targets that only one side has', () => {
    expect(
      relatedRefs({
        entityRef: 'component:default/a',
        before: withRelations('b', 'c'),
        after: withRelations('c', 'd'),
      }),
    ).toEqual(['b', 'd']);
    expect(
      relatedRefs({
        entityRef: 'component:default/a',
        after: withRelations('b'),
      }),
    ).toEqual(['b']);
  });
});
