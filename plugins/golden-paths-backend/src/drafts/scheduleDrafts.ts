import type { SchedulerService } from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';

/** Forgets once an hour, on one replica, drafts nobody went on with. */
export async function scheduleDrafts(options: {
  knex: Knex;
  scheduler: SchedulerService;
  /** Milliseconds that a draft is kept after its last change. */
  keepMs: number;
  clock?: () => number;
}): Promise<void> {
  const { knex, scheduler, keepMs, clock = Date.now } = options;
  await scheduler.scheduleTask({
    id: 'golden-paths-drafts',
    scope: 'global',
    frequency: { hours: 1 },
    initialDelay: { minutes: 5 },
    timeout: { minutes: 10 },
    fn: async () => {
      await pruneDrafts(knex, clock() - keepMs);
    },
  });
}

/** Does what {@link scheduleDrafts} schedules, once. */
export async function pruneDrafts(knex: Knex, before: number): Promise<void> {
  await knex('drafts').where('changed_at', '<', before).delete();
}
