import type { ScaffolderService } from '@backstage/plugin-scaffolder-node';

/** A scaffolder that knows of runs whose steps of these actions are done. */
export function runLog(
  ...actions: string[]
): Pick<ScaffolderService, 'getLogs' | 'getTask'> {
  const createdAt = '2026-11-22T04:00:00Z';
  const steps = actions.map((action, index) => ({
    id: `step-${index}`,
    name: `Step ${index}`,
    action,
  }));
  return {
    getTask: async ({ taskId }) => ({
      id: taskId,
      status: 'processing',
      createdAt,
      spec: {
        apiVersion: 'scaffolder.backstage.io/v1beta3',
        parameters: {},
        output: {},
        steps,
      },
    }),
    getLogs: async ({ taskId }) =>
      steps.map(({ id }, index) => ({
        ...{ id: index, taskId, createdAt, type: 'log' },
        body: { message: '', stepId: id, status: 'completed' },
      })),
  };
}
