import type { ConnectorPage, MlopsRecord } from '@waymark/plugin-mlops-node';
import type { MlflowRun } from '../client/schemas';
import type { Cursor } from './cursor';
import { describeRuns } from './describeRuns';
import { describeVersions } from './describeVersions';
import type { Pass } from './Pass';

/** Experiments searched together; their ids are kept in the cursor. */
const EXPERIMENTS_AT_ONCE = 50;

type RunsCursor = Extract<Cursor, { phase: 'runs' }>;

/**
 * The runs of every experiment that registered models come from: those that
 * made a version, and those that failed to.
 *
 * An incremental pass searches what ended or started since, and what is still
 * running. It yields their versions again: metrics are often logged after the
 * version was made, which does not count as an update of it.
 */
export async function* readRuns(
  pass: Pass,
  from: RunsCursor,
): AsyncGenerator<ConnectorPage> {
  const searches = filtersOf(pass);
  let at: RunsCursor = from.experiments
    ? from
    : { phase: 'runs', experiments: nextExperiments(pass, []), search: 0 };

  while (at.experiments?.length) {
    const { experiments, search = 0, token } = at;
    const { items, problems, nextToken } =
      await pass.client.tracking.searchRuns(
        {
          experimentIds: experiments,
          filter: searches[search],
          pageToken: token,
        },
        pass.signal,
      );
    const records: MlopsRecord[] = pass.incremental
      ? await describeVersionsOf(pass, items)
      : [];
    records.push(...(await describeRuns(pass, items)));
    pass.report(problems);

    if (nextToken) {
      at = { phase: 'runs', experiments, search, token: nextToken };
    } else if (search + 1 < searches.length) {
      at = { phase: 'runs', experiments, search: search + 1 };
    } else {
      const next = nextExperiments(pass, experiments);
      at = { phase: 'runs', experiments: next, search: 0 };
    }
    yield { records: [...records, ...pass.takeProblems()], cursor: { ...at } };
  }
}

function filtersOf(pass: Pass): (string | undefined)[] {
  return pass.incremental
    ? [
        `attributes.end_time >= ${pass.since}`,
        `attributes.start_time >= ${pass.since}`,
        `attributes.status = 'RUNNING'`,
      ]
    : [undefined];
}

/** The experiments behind these, in the order of the scope. */
function nextExperiments(pass: Pass, done: string[]): string[] {
  const last = done[done.length - 1];
  return pass.scope
    .experiments()
    .filter(id => last === undefined || id > last)
    .slice(0, EXPERIMENTS_AT_ONCE);
}

async function describeVersionsOf(
  pass: Pass,
  runs: MlflowRun[],
): Promise<MlopsRecord[]> {
  const runIds = runs
    .map(({ info }) => info.run_id)
    .filter(id => pass.scope.versionsOf(id).length > 0);
  if (runIds.length === 0) {
    return [];
  }
  const { items, problems } = await pass.client.registry.searchVersionsOfRuns(
    runIds,
    pass.signal,
  );
  pass.report(problems);
  await pass.models.ensure(
    items.map(({ name }) => name),
    pass.signal,
  );
  const { records } = await describeVersions(pass, items);
  return records;
}
