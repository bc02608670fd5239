import type { Run } from '@waymark/plugin-mlops-common';
import { shortenHash } from '../layout/shortenHash';

/** What people call a run: its name, else the start of its id. */
export function runName({ id, name }: Pick<Run, 'id' | 'name'>): string {
  return name ?? shortenHash(id);
}
