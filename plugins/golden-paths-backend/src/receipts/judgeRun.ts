import type {
  LogEvent,
  ScaffolderTask,
} from '@backstage/plugin-scaffolder-common';
import {
  findForeign,
  type ForeignItem,
  type Receipt,
} from '@waymark/plugin-golden-paths-common';

/** Longest message of a failure that is kept. */
const MAX_MESSAGE = 2_000;

/** How a run ended. */
export interface RunEnd {
  state: Exclude<Receipt['state'], 'running'>;
  /** Milliseconds since 1970; absent where the log does not say. */
  endedAt?: number;
  failure?: { step?: string; message: string };
  foreign: ForeignItem[];
}

/** Whether a run goes on, by its status alone. Pure. */
export function isOver({ status }: Pick<ScaffolderTask, 'status'>): boolean {
  return status !== 'open' && status !== 'processing';
}

/**
 * What the scaffolder says of a run that is over. Pure.
 *
 * @param events - all of its log
 */
export function judgeRun(
  task: Pick<ScaffolderTask, 'status' | 'spec'>,
  events: readonly LogEvent[],
): RunEnd {
  const end = events.findLast(event => event.type === 'completion');
  const last = end ?? events.at(-1);
  const endedAt = last && Date.parse(last.createdAt);
  const state = task.status === 'completed' ? 'succeeded' : 'failed';
  return {
    state,
    ...(endedAt && { endedAt }),
    ...(state === 'failed' && { failure: findFailure(task, events, end) }),
    foreign: findForeign(
      task.spec.steps,
      events.map(({ body, createdAt }) => ({ ...body, at: createdAt })),
    ),
  };
}

function findFailure(
  { status, spec }: Pick<ScaffolderTask, 'status' | 'spec'>,
  events: readonly LogEvent[],
  end: LogEvent | undefined,
): RunEnd['failure'] {
  // Of a run that was tried again, the log has the earlier attempts too.
  const begin = events.findLastIndex(event => event.type === 'recovered') + 1;
  const failed = events
    .slice(begin)
    .find(event => event.body.status === 'failed');
  const stepId = failed?.body.stepId;
  const step = spec.steps.find(({ id }) => id === stepId);
  // The log's type does not know the error that ends a run.
  const error = (end?.body as { error?: { message?: string } } | undefined)
    ?.error;
  const message =
    status === 'cancelled'
      ? 'The run was cancelled.'
      : (error?.message ?? failed?.body.message ?? end?.body.message);
  return {
    ...(stepId !== undefined && { step: step?.name ?? stepId }),
    message: (message ?? 'The scaffolder does not say why.').slice(
      0,
      MAX_MESSAGE,
    ),
  };
}
