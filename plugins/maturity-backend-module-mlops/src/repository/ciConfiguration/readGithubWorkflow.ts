import type { CiContent } from './types';
import { entriesOf, itemsOf, tableOf, textsOf } from './yamlValues';

/** Reads a workflow of GitHub Actions. */
export function readGithubWorkflow(document: unknown): CiContent {
  const workflow = tableOf(document);
  const jobs = entriesOf(workflow.jobs).map(([id, job]) => ({
    id,
    ...tableOf(job),
  }));
  const steps = jobs.flatMap(job =>
    itemsOf((job as { steps?: unknown }).steps).map(tableOf),
  );
  const all = [...jobs, ...steps].map(tableOf);
  return {
    commands: steps.flatMap(({ run }) => textsOf(run)),
    names: [
      ...textsOf(workflow.name),
      ...all.flatMap(({ id, name, uses }) => textsOf(id, name, uses)),
    ],
    environments: jobs.flatMap(job => {
      const { environment } = tableOf(job);
      return textsOf(environment, tableOf(environment).name);
    }),
    scheduled:
      'schedule' in tableOf(workflow.on) ||
      textsOf(workflow.on).includes('schedule'),
  };
}
