import type { Run } from '@waymark/plugin-mlops-common';
import { shortenHash } from '../layout/shortenHash';

type NamedRun = Pick<Run, 'id' | 'name'>;

/** What people call a run: its name, else the start of its id. */
export function runName({ id, name }: NamedRun): string {
  return name ?? shortenHash(id);
}

/**
 * A name that no other run has: tools name each run of a job after the job, so
 * that the name alone tells nothing apart.
 */
export function fullRunName({ id, name }: NamedRun): string {
  return name ? `${name} (${shortenHash(id)})` : shortenHash(id);
}
