import type { CiContent } from './types';
import { entriesOf, itemsOf, tableOf, textsOf } from './yamlValues';

/** Reads a `.circleci/config.yml`. */
export function readCircleciConfig(document: unknown): CiContent {
  const config = tableOf(document);
  const jobs = entriesOf(config.jobs);
  const steps = [...jobs, ...entriesOf(config.commands)].flatMap(([, job]) =>
    stepsOf(tableOf(job).steps),
  );
  const workflows = entriesOf(config.workflows).map(([id, workflow]) => ({
    id,
    workflow: tableOf(workflow),
  }));
  const runs = steps.flatMap(step => itemsOf(tableOf(step).run));
  return {
    commands: runs.flatMap(run => textsOf(run, tableOf(run).command)),
    names: [
      ...jobs.map(([id]) => id),
      ...runs.flatMap(run => textsOf(tableOf(run).name)),
      // Commands of orbs: `aws-ecs/deploy-service`.
      ...steps.flatMap(step => [
        ...textsOf(step),
        ...entriesOf(step).map(([name]) => name),
      ]),
      ...workflows.flatMap(({ id, workflow }) => [
        id,
        ...itemsOf(workflow.jobs).flatMap(job => [
          ...textsOf(job),
          ...entriesOf(job).map(([name]) => name),
        ]),
      ]),
    ],
    environments: [],
    scheduled: workflows.some(({ workflow }) =>
      itemsOf(workflow.triggers).some(
        trigger => 'schedule' in tableOf(trigger),
      ),
    ),
  };
}

/** Steps, those under `when` and `unless` too. */
function stepsOf(value: unknown): unknown[] {
  return itemsOf(value).flatMap(step => {
    const { when, unless } = tableOf(step);
    return [
      step,
      ...[when, unless].flatMap(part => stepsOf(tableOf(part).steps)),
    ];
  });
}
