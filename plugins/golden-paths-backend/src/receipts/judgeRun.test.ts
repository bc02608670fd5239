import type {
  LogEvent,
  ScaffolderTask,
} from '@backstage/plugin-scaffolder-common';
import { isOver, judgeRun } from './judgeRun';

const AT = '2026-11-22T10:00:00.000Z';

const task = (
  status: ScaffolderTask['status'],
  actions: Record<string, string> = {},
) =>
  ({
    status,
    spec: {
      steps: Object.entries(actions).map(([id, action]) => ({
        id,
        action,
        name: id.toUpperCase(),
      })),
    },
  }) as unknown as ScaffolderTask;

const said = (
  stepId: string,
  status: LogEvent['body']['status'],
  message = `Finished ${stepId}`,
): LogEvent => ({
  id: 1,
  taskId: 't',
  type: 'log',
  createdAt: AT,
  body: { stepId, status, message },
});

const end = (body: object): LogEvent => ({
  ...said('', undefined),
  type: 'completion',
  createdAt: '2026-11-22T10:05:00.000Z',
  body: { message: 'Run completed', ...body },
});

describe('judgeRun', () => {
  it('knows when a run goes on', () => {
    const over = (
      [
        'open',
        'processing',
        'completed',
        'failed',
        'cancelled',
        'skipped',
      ] as const
    ).filter(status => isOver({ status }));
    expect(over).toEqual(['completed', 'failed', 'cancelled', 'skipped']);
  });

  it('says when it ended, by its last word', () => {
    expect(
      judgeRun(task('completed'), [said('a', 'completed'), end({})]),
    ).toEqual({
      state: 'succeeded',
      endedAt: Date.parse('2026-11-22T10:05:00.000Z'),
      foreign: [],
    });
    expect(judgeRun(task('failed'), [said('a', 'completed')]).endedAt).toBe(
      Date.parse(AT),
    );
    expect(judgeRun(task('failed'), [])).toEqual({
      state: 'failed',
      failure: { message: 'The scaffolder does not say why.' },
      foreign: [],
    });
  });

  it('names the step that failed and what it said', () => {
    const failed = task('failed', { a: 'fetch:plain' });
    expect(
      judgeRun(failed, [
        said('a', 'failed', 'It broke'),
        said('undo', 'completed'),
        end({ error: { message: 'No such repository' } }),
      ]).failure,
    ).toEqual({ step: 'A', message: 'No such repository' });
    expect(
      judgeRun(failed, [said('gone', 'failed', 'x'.repeat(5_000))]).failure,
    ).toEqual({ step: 'gone', message: 'x'.repeat(2_000) });
    expect(
      judgeRun(task('failed', { a: 'fetch:plain', b: 'fetch:plain' }), [
        said('a', 'failed', 'Broke once'),
        { ...said('', undefined), type: 'recovered' },
        said('b', 'failed', 'Broke again'),
        said('a', 'failed', 'Undoing broke too'),
      ]).failure,
    ).toEqual({ step: 'B', message: 'Broke again' });
    expect(judgeRun(task('cancelled'), [end({})]).failure).toEqual({
      message: 'The run was cancelled.',
    });
  });

  it('lists what others made, also where it failed', () => {
    const actions = {
      ours: 'mlops:git:publish',
      repo: 'publish:gitlab',
      register: 'catalog:register',
    };
    const { foreign } = judgeRun(task('failed', actions), [
      said('ours', 'completed'),
      said('repo', 'completed'),
      said('register', 'failed'),
    ]);
    expect(foreign.map(item => [item.key, item.title, item.at])).toEqual([
      ['step:repo', 'REPO', AT],
      ['step:register', 'REGISTER', AT],
    ]);
  });
});
