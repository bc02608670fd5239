import type { ConnectorSchedule } from '@waymark/plugin-mlops-node';
import type { SourceRow } from '../database/passRows';

/** Hours after which an interrupted pass starts over: its pages are too old. */
const RESUMABLE_MS = 24 * 3_600_000;

/** Resumptions without a stored page after which a cursor is given up. */
const FRUITLESS_LIMIT = 3;

const DEFAULT_FULL_FREQUENCY_MS = 24 * 3_600_000;

/** What is to be done about a connection now. */
export type PassDecision =
  | { action: 'wait' }
  | { action: 'resume' }
  | {
      action: 'start';
      mode: 'full' | 'incremental';
      since?: string;
      /** A person asked for it after a removal was held back. */
      removalConfirmed: boolean;
    };

/**
 * Decides from a connection's row whether to wait, to resume the interrupted
 * pass or to start another.
 *
 * An interrupted pass is resumed unless it began too long ago, the connection
 * now points at another address, its cursor failed too often, or a person
 * asks for a full pass while an incremental one was interrupted.
 */
export function decidePass(options: {
  source: SourceRow;
  schedule: ConnectorSchedule;
  incremental: boolean;
  url?: string;
  now: number;
}): PassDecision {
  const { source, schedule, incremental, url, now } = options;
  const { pass, requested } = source;
  const due = !source.next_run_at || Date.parse(source.next_run_at) <= now;
  if (!due && !requested) {
    return { action: 'wait' };
  }
  if (
    pass &&
    now - Date.parse(pass.startedAt) < RESUMABLE_MS &&
    pass.url === url &&
    pass.fruitless < FRUITLESS_LIMIT &&
    !(requested?.full && pass.mode === 'incremental')
  ) {
    return { action: 'resume' };
  }
  const fullIsDue =
    !incremental ||
    !source.last_full_success_at ||
    !source.last_success_started_at ||
    now - Date.parse(source.last_full_success_at) >=
      (schedule.fullFrequencyMs ?? DEFAULT_FULL_FREQUENCY_MS);
  if (fullIsDue || requested?.full) {
    return {
      action: 'start',
      mode: 'full',
      removalConfirmed: Boolean(
        source.held_back_at && requested?.full && requested.byPerson,
      ),
    };
  }
  return {
    action: 'start',
    mode: 'incremental',
    since: source.last_success_started_at ?? undefined,
    removalConfirmed: false,
  };
}
