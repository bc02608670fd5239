import type { SourceStatus } from '@waymark/plugin-mlops-common';
import type { ConnectorRegistration } from '@waymark/plugin-mlops-node';
import type { SourceRow } from '../database/passRows';

/** What people see of a connection. `row` is absent before the first start. */
export function toSourceStatus(
  registration: ConnectorRegistration,
  row: SourceRow | undefined,
): SourceStatus {
  const { connector, enabled } = registration;
  const disabled = enabled === false;
  const pass = row?.state === 'running' && !disabled ? row.pass : undefined;
  const state = disabled ? 'disabled' : (row?.state ?? 'ok');
  return {
    id: connector.id,
    type: connector.type,
    title: connector.title,
    url: connector.url,
    state: state as SourceStatus['state'],
    lastSuccess: row?.last_success_at ?? undefined,
    lastFullSuccess: row?.last_full_success_at ?? undefined,
    lastError: row?.last_error ? JSON.parse(row.last_error) : undefined,
    counts: row?.counts ?? {
      models: 0,
      versions: 0,
      runs: 0,
      datasets: 0,
      pipelines: 0,
    },
    problems: row?.problems ?? 0,
    progress: pass && {
      mode: pass.mode,
      records: pass.records,
      since: pass.startedAt,
    },
    nextRun: disabled ? undefined : (row?.next_run_at ?? undefined),
  };
}
