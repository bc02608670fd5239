import type {
  LifecycleService,
  SchedulerService,
  SchedulerServiceTaskInvocationDefinition,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';

/**
 * A scheduler whose tasks begin once the whole backend has started. Tasks can
 * then be scheduled while the plugin initialises, where a failure is loud, and
 * still find the other plugins they call.
 */
export function afterStartup(options: {
  scheduler: SchedulerService;
  lifecycle: LifecycleService;
}): SchedulerService {
  const { scheduler, lifecycle } = options;
  const started = new Promise<void>(resolve => {
    lifecycle.addStartupHook(resolve);
  });
  const held = <T extends SchedulerServiceTaskInvocationDefinition>(
    task: T,
  ): T => ({
    ...task,
    fn: async (signal: AbortSignal) => {
      await Promise.race([started, aborted(signal)]);
      if (!signal.aborted) {
        await task.fn(signal);
      }
    },
  });
  return {
    triggerTask: id => scheduler.triggerTask(id),
    cancelTask: id => scheduler.cancelTask(id),
    getScheduledTasks: () => scheduler.getScheduledTasks(),
    scheduleTask: (
      task: SchedulerServiceTaskScheduleDefinition &
        SchedulerServiceTaskInvocationDefinition,
    ) => scheduler.scheduleTask(held(task)),
    createScheduledTaskRunner(schedule) {
      const runner = scheduler.createScheduledTaskRunner(schedule);
      return { run: task => runner.run(held(task)) };
    },
  };
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    if (signal.aborted) {
      resolve();
    } else {
      signal.addEventListener('abort', () => resolve(), { once: true });
    }
  });
}
