import type { SchedulerServiceTaskInvocationDefinition } from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import { scheduleSweeps } from './scheduleSweeps';

async function scheduledTask(options: {
  sweep: (signal: AbortSignal) => Promise<void>;
  hasSwept: () => Promise<boolean>;
}) {
  const stop = new AbortController();
  const scheduler = mockServices.scheduler.mock();
  await scheduleSweeps({
    scheduler,
    logger: mockServices.logger.mock(),
    intervalMs: 60_000,
    stop: stop.signal,
    ...options,
  });
  const [task] = scheduler.scheduleTask.mock.calls[0];
  const { fn } = task as SchedulerServiceTaskInvocationDefinition;
  return { task, stop, run: () => fn(new AbortController().signal) };
}

describe('scheduleSweeps', () => {
  it('sweeps on one replica at a time', async () => {
    const sweep = jest.fn().mockResolvedValue(undefined);
    const { task, run } = await scheduledTask({
      sweep,
      hasSwept: async () => false,
    });
    expect(task).toMatchObject({
      id: 'catalog-mirror-sweep',
      scope: 'global',
      frequency: { milliseconds: 60_000 },
    });
    await run();
    expect(sweep).toHaveBeenCalledTimes(1);
  });

  it('tries the first sweep again soon', async () => {
    const sweep = jest
      .fn()
      .mockRejectedValueOnce(new Error('the catalog is not up yet'))
      .mockResolvedValueOnce(undefined);
    const { run } = await scheduledTask({ sweep, hasSwept: async () => false });
    await run();
    expect(sweep).toHaveBeenCalledTimes(2);
  });

  it('leaves later failures to the next turn', async () => {
    const sweep = jest.fn().mockRejectedValue(new Error('gone'));
    const { run } = await scheduledTask({ sweep, hasSwept: async () => true });
    await expect(run()).rejects.toThrow('gone');
    expect(sweep).toHaveBeenCalledTimes(1);
  });

  it('ends quietly when the backend stops', async () => {
    const { run, stop } = await scheduledTask({
      sweep: signal =>
        new Promise((_resolve, reject) => {
          signal.addEventListener('abort', () => reject(signal.reason));
        }),
      hasSwept: async () => true,
    });
    const ended = run();
    stop.abort();
    await expect(ended).resolves.toBeUndefined();
  });
});
