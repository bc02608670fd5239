import type { CiContent } from './types';
import { entriesOf, itemsOf, tableOf, textsOf } from './yamlValues';

/** Keys at the top that are no jobs. */
const GLOBAL = [
  'default',
  'include',
  'stages',
  'variables',
  'workflow',
  'image',
  'services',
  'cache',
  'spec',
];

/** Reads a `.gitlab-ci.yml`, or a file that it may include. */
export function readGitlabPipeline(document: unknown): CiContent {
  const pipeline = tableOf(document);
  const jobs = entriesOf(pipeline)
    .filter(([id]) => !GLOBAL.includes(id))
    .map(([id, job]) => ({ id, job: tableOf(job) }));
  const scripted = [pipeline, tableOf(pipeline.default)].concat(
    jobs.map(({ job }) => job),
  );
  const rules = [
    ...itemsOf(tableOf(pipeline.workflow).rules),
    ...jobs.flatMap(({ job }) => itemsOf(job.rules)),
  ].map(tableOf);
  return {
    commands: scripted.flatMap(({ before_script, script, after_script }) =>
      textsOf(before_script, script, after_script),
    ),
    names: jobs.flatMap(({ id, job }) => [id, ...textsOf(job.stage)]),
    environments: jobs.flatMap(({ job: { environment } }) =>
      textsOf(environment, tableOf(environment).name),
    ),
    scheduled:
      rules.some(
        rule =>
          rule.when !== 'never' &&
          textsOf(rule.if).some(condition =>
            /CI_PIPELINE_SOURCE\s*==\s*["']schedule["']/.test(condition),
          ),
      ) ||
      jobs.some(({ job }) =>
        textsOf(job.only, tableOf(job.only).refs).includes('schedules'),
      ),
  };
}
