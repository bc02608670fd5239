import { mockServices } from '@backstage/backend-test-utils';
import { afterStartup } from './afterStartup';

const schedule = { frequency: { hours: 1 }, timeout: { hours: 1 } };

function setUp() {
  let begin = () => {};
  const inner = mockServices.scheduler();
  const scheduler = afterStartup({
    scheduler: inner,
    lifecycle: mockServices.lifecycle.mock({
      addStartupHook: hook => {
        begin = () => void hook();
      },
    }),
  });
  return { inner, scheduler, begin: () => begin() };
}

describe('afterStartup', () => {
  it('begins tasks when the backend has started', async () => {
    const { inner, scheduler, begin } = setUp();
    const runs: string[] = [];
    await scheduler.scheduleTask({
      ...schedule,
      id: 'one',
      fn: async () => void runs.push('one'),
    });
    await scheduler.createScheduledTaskRunner(schedule).run({
      id: 'two',
      fn: async () => void runs.push('two'),
    });
    const triggered = Promise.all([
      inner.triggerTask('one'),
      scheduler.triggerTask('two'),
    ]);
    await new Promise(resolve => {
      setImmediate(resolve);
    });
    expect(runs).toEqual([]);
    begin();
    await triggered;
    expect(runs).toEqual(['one', 'two']);
  });

  it('never begins a task that is cancelled before', async () => {
    const { scheduler } = setUp();
    const fn = jest.fn();
    await scheduler.scheduleTask({ ...schedule, id: 'one', fn });
    const triggered = scheduler.triggerTask('one');
    await scheduler.cancelTask('one');
    await triggered;
    expect(fn).not.toHaveBeenCalled();
  });
});
