import type { LineageNode } from '@waymark/plugin-lineage-common';
import type { Knex } from 'knex';
import { readNames } from './readNodes';
import { readNewestRuns } from './readNewestRuns';

/** How the newest run of each job stands, under whatever name it ran. */
export async function readLastRuns(
  knex: Knex,
  jobs: readonly number[],
): Promise<Map<number, NonNullable<LineageNode['lastRun']>>> {
  const names = await readNames(knex, jobs);
  const canonical = new Map(names.map(name => [name.id, name.canonical]));
  const runs = await readNewestRuns(knex, [...canonical.keys()]);
  const newest = new Map<number, (typeof runs)[number]>();
  for (const run of runs) {
    const id = canonical.get(run.job) ?? run.job;
    const known = newest.get(id);
    if (!known || known.seenAt < run.seenAt) {
      newest.set(id, run);
    }
  }
  return new Map(
    [...newest].map(([id, { runId, state, seenAt }]) => [
      id,
      { runId, state, at: new Date(seenAt).toISOString() },
    ]),
  );
}
