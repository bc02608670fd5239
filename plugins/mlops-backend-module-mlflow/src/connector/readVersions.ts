import type { ConnectorPage, MlopsRecord } from '@waymark/plugin-mlops-node';
import { toModelRecord } from '../mapping/toModelRecord';
import type { Cursor } from './cursor';
import { describeRuns } from './describeRuns';
import { describeVersions, findRunsOf } from './describeVersions';
import type { Pass } from './Pass';

/**
 * The versions of all models, last updated first.
 *
 * A full pass leaves their runs to the next phase, which reads them anyway; an
 * incremental one yields them here, since a run may have ended long before a
 * version was made of it.
 */
export async function* readVersions(
  pass: Pass,
  from: Cursor,
): AsyncGenerator<ConnectorPage> {
  let pageToken = from.token;
  for (;;) {
    const { items, problems, nextToken } =
      await pass.client.registry.searchVersions({ pageToken }, pass.signal);
    const updated = items.filter(version =>
      pass.isNew(version.last_updated_timestamp),
    );
    const done = !nextToken || updated.length < items.length;
    const late = await pass.models.ensure(
      updated.map(({ name }) => name),
      pass.signal,
    );
    const { records: versions, runs } = await describeVersions(pass, updated);
    const ofRuns: MlopsRecord[] = pass.incremental
      ? await describeRuns(pass, runs)
      : [];
    pass.report(problems);
    const next: Cursor = done
      ? { phase: 'runs' }
      : { phase: 'versions', token: nextToken };
    yield {
      records: [
        ...late.map(model => toModelRecord(model, pass.mapping)),
        ...versions,
        ...ofRuns,
        ...pass.takeProblems(),
      ],
      cursor: next,
    };
    if (done) {
      return;
    }
    pageToken = nextToken;
  }
}

/**
 * Adds to the scope what was updated since it was complete, or everything,
 * without yielding it.
 */
export async function fillScope(pass: Pass): Promise<void> {
  const known = pass.scope.completeUntil ?? -Infinity;
  let pageToken: string | undefined;
  let reached = false;
  do {
    const { items, nextToken } = await pass.client.registry.searchVersions(
      { pageToken },
      pass.signal,
    );
    const fresh = items.filter(
      ({ last_updated_timestamp: updated }) => (updated ?? Infinity) >= known,
    );
    await pass.models.ensure(
      fresh.map(({ name }) => name),
      pass.signal,
    );
    const read = fresh.filter(({ name }) => pass.models.has(name));
    const runs = await findRunsOf(pass, read);
    for (const version of read) {
      pass.scope.add(version, runs.get(version.run_id ?? ''));
    }
    reached = fresh.length < items.length;
    pageToken = nextToken;
  } while (pageToken && !reached);
}
