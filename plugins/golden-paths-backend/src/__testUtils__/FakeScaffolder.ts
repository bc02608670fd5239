import type {
  LogEvent,
  ScaffolderTask,
} from '@backstage/plugin-scaffolder-common';
import type { ScaffolderService } from '@backstage/plugin-scaffolder-node';

type Status = ScaffolderTask['status'];

/** Steps of every run of a test: `id`, the action. */
const STEPS = {
  fetch: 'fetch:template',
  record: 'mlops:template:record',
  publish: 'publish:github',
  register: 'catalog:register',
};

/** Knows the runs that a test tells it of. */
export class FakeScaffolder implements Pick<
  ScaffolderService,
  'getTask' | 'getLogs'
> {
  readonly #runs = new Map<string, { task: ScaffolderTask; log: LogEvent[] }>();
  /** Thrown by every question while it is set. */
  failure?: Error;
  asked = 0;

  /** A run that got so far; steps by id, and what each said last. */
  tell(
    taskId: string,
    run: {
      status: Status;
      steps?: Partial<Record<keyof typeof STEPS, Status>>;
      error?: string;
      at?: string;
      createdAt?: string;
      /** What the run says of itself; without, it is of no template. */
      spec?: Partial<ScaffolderTask['spec']>;
    },
  ): void {
    const { status, steps = {}, error, spec } = run;
    const { at = '2026-11-22T10:00:30Z' } = run;
    const { createdAt = '2026-11-22T10:00:00Z' } = run;
    const log = Object.entries(steps).map(([stepId, result]): LogEvent =>
      this.#event(taskId, at, {
        message: `Step ${stepId} is ${result}`,
        stepId,
        status: result,
      }),
    );
    if (status !== 'processing' && status !== 'open') {
      log.push({
        ...this.#event(taskId, at, {
          message: `Run completed with status: ${status}`,
          ...(error && { error: { name: 'Error', message: error } }),
        }),
        type: 'completion',
      });
    }
    this.#runs.set(taskId, {
      log,
      task: {
        id: taskId,
        status,
        createdAt,
        spec: {
          apiVersion: 'scaffolder.backstage.io/v1beta3',
          parameters: {},
          output: {},
          steps: Object.entries(STEPS).map(([id, action]) => ({
            id,
            action,
            name: `The step ${id}`,
          })),
          ...spec,
        } as ScaffolderTask['spec'],
      },
    });
  }

  forget(taskId: string): void {
    this.#runs.delete(taskId);
  }

  async getTask({ taskId }: { taskId: string }): Promise<ScaffolderTask> {
    this.asked += 1;
    return this.#run(taskId).task;
  }

  async getLogs({ taskId }: { taskId: string }): Promise<LogEvent[]> {
    return this.#run(taskId).log;
  }

  async listTasks({
    limit = 100,
    offset = 0,
  }: {
    limit?: number;
    offset?: number;
  }): Promise<{ items: ScaffolderTask[]; totalItems: number }> {
    if (this.failure) {
      throw this.failure;
    }
    const newest = [...this.#runs.values()].map(({ task }) => task).reverse();
    return {
      items: newest.slice(offset, offset + limit),
      totalItems: newest.length,
    };
  }

  #run(taskId: string) {
    if (this.failure) {
      throw this.failure;
    }
    const run = this.#runs.get(taskId);
    if (!run) {
      throw Object.assign(new Error(`No task ${taskId}`), { statusCode: 404 });
    }
    return run;
  }

  #event(taskId: string, createdAt: string, body: LogEvent['body']): LogEvent {
    return { id: 1, taskId, type: 'log', createdAt, body };
  }
}
