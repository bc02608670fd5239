import { mockCredentials } from '@backstage/backend-test-utils';
import type {
  ActionContext,
  TemplateAction,
} from '@backstage/plugin-scaffolder-node';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import type { JsonObject, JsonValue } from '@backstage/types';

/** What a test says of a run; the rest is as an ordinary run has it. */
export type RunOptions = Partial<
  Pick<
    ActionContext<JsonObject>,
    | 'isDryRun'
    | 'secrets'
    | 'signal'
    | 'templateInfo'
    | 'user'
    | 'workspacePath'
  >
> & { taskId?: string };

/** The template that the steps of tests are of. */
export const TEMPLATE_INFO = {
  entityRef: 'template:default/training',
  entity: {
    metadata: {
      name: 'training',
      annotations: {
        'mlops.waymark.dev/template-version': '1.2.0',
        'backstage.io/time-saved': 'PT8H',
      },
    },
  },
};

/** Runs an action by itself; its outputs, and what it told the run's log. */
export async function runAction<I extends JsonObject, O extends JsonObject>(
  action: TemplateAction<I, O, 'v2'>,
  input: I,
  options: RunOptions = {},
): Promise<{ output: Record<string, JsonValue>; log: string[] }> {
  const { taskId = 'task-1', ...given } = options;
  const output: Record<string, JsonValue> = {};
  const log: string[] = [];
  const context = createMockActionContext<I, O>({ input });
  const say = (message: string) => log.push(message);
  await action.handler({
    ...context,
    templateInfo: TEMPLATE_INFO,
    user: { ref: 'user:default/ann' },
    getInitiatorCredentials: async () => mockCredentials.user(),
    ...given,
    task: { id: taskId },
    logger: Object.assign(Object.create(context.logger), {
      info: say,
      warn: say,
      error: say,
    }),
    output: (name, value) => {
      output[name as string] = value as JsonValue;
    },
  });
  return { output, log };
}
