import type { Knex } from 'knex';
import {
  as,
  openGoldenPaths,
  SCAFFOLDER,
} from '../../__testUtils__/openGoldenPaths';
import { CHURN, PIPELINE } from '../../__testUtils__/organisation';

/** What a run of bob's says of itself, for the project of ann's team. */
export const RUN = {
  templateRef: PIPELINE,
  templateVersion: '1.0.0',
  createdBy: 'user:default/bob',
  answers: { name: 'churn', token: 'geheim' },
  project: CHURN,
  minutesSaved: 90,
};

/** Something that a run is about to make. */
export const repository = {
  kind: 'repository',
  title: 'churn',
  action: 'mlops:git:publish',
  state: 'planned',
  undo: { name: 'churn' },
} as const;

/** Golden paths with what a run writes and somebody reads. */
export async function openReceipts(knex: Knex) {
  const opened = await openGoldenPaths(knex);
  const { changes, reads, clock } = opened;
  return {
    ...opened,
    start: async (taskId: string, more: object = {}) => {
      clock.now += 1_000;
      await changes.startReceipt(taskId, { ...RUN, ...more }, SCAFFOLDER);
    },
    see: async (taskId: string, who = 'bob') =>
      reads.getReceipt(taskId, as(who)),
  };
}
