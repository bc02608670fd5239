import type { SourceStatus } from '@waymark/plugin-mlops-common';
import { classifyError } from '@waymark/plugin-page-parts-react';

const RUNNING_MS = 2_000;
const RESTING_MS = 30_000;

/**
 * How soon to look again, in milliseconds: at once while a source is being
 * read, at leisure otherwise. After a failure at leisure, too: a registry that
 * struggles must not be asked more.
 */
export function sourcesPollMs(last: {
  value?: SourceStatus[];
  error?: Error;
}): number | undefined {
  if (!last.value) {
    // What the reader may not see, they may not see in a moment either.
    return last.error && classifyError(last.error) === 'unavailable'
      ? RESTING_MS
      : undefined;
  }
  const running = last.value.some(({ state }) => state === 'running');
  return running && !last.error ? RUNNING_MS : RESTING_MS;
}
