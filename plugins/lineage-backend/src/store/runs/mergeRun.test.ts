import fc from 'fast-check';
import { job, runEvent } from '../__testUtils__/events';
import { mergeRun, readRun, type RunFacts } from './mergeRun';

const event = (type: string, at: number, parent?: number): RunFacts =>
  readRun(runEvent({ run: 1, type, at, parent, inputs: ['a'] }).run!);

const anyEvent = fc
  .record({
    type: fc.constantFrom(
      'START',
      'RUNNING',
      'COMPLETE',
      'FAIL',
      'ABORT',
      'OTHER',
    ),
    at: fc.integer({ min: 1, max: 5 }),
    parent: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }),
    inputs: fc.subarray(['a', 'b', 'c']),
  })
  .map(({ parent, ...fields }) =>
    readRun(runEvent({ run: 1, parent, ...fields }).run!),
  );

describe('a run', () => {
  it.each<[string, RunFacts[], Partial<RunFacts>]>([
    [
      'has the time of its first START, not of what came before it',
      [event('OTHER', 1), event('START', 3), event('START', 2)],
      { startAt: 2, firstAt: 1, seenAt: 3, state: 'running' },
    ],
    [
      'is over once it was over, whatever comes later',
      [event('COMPLETE', 5), event('RUNNING', 9)],
      { state: 'complete', stateAt: 5, seenAt: 9 },
    ],
    [
      'has the newer of two ends',
      [event('FAIL', 5), event('COMPLETE', 6)],
      { state: 'complete', stateAt: 6 },
    ],
    [
      'has the worse of two ends of one time',
      [event('COMPLETE', 5), event('FAIL', 5)],
      { state: 'failed' },
    ],
    [
      'runs, even when something else was said later',
      [event('START', 5), event('OTHER', 6)],
      { state: 'running', stateAt: 5 },
    ],
  ])('%s', (_, events, expected) => {
    expect(events.reduce(mergeRun)).toMatchObject(expected);
    expect([...events].reverse().reduce(mergeRun)).toMatchObject(expected);
  });

  it('is the same in any order, and when events come twice', () => {
    fc.assert(
      fc.property(
        fc.array(anyEvent, { minLength: 1, maxLength: 6 }).chain(list =>
          fc.tuple(
            fc.constant(list),
            fc.shuffledSubarray([...list, ...list], {
              minLength: list.length * 2,
            }),
          ),
        ),
        ([list, again]) => {
          expect(mergeRun(list.reduce(mergeRun), list[0])).toEqual(
            again.reduce(mergeRun),
          );
        },
      ),
    );
  });

  it('knows the run that started it', () => {
    expect(event('START', 1, 7).parent?.job).toContain(job('dag').name);
  });
});
