import {
  SourceError,
  type ProblemRecord,
  type SourceErrorReason,
} from '@waymark/plugin-mlops-node';
import type { Folder } from '../catalog';
import type { ReadFailure } from './classifyReadError';

/** What is retried soonest decides for the whole. */
const URGENCY: SourceErrorReason[] = [
  'unavailable',
  'rate-limited',
  'auth',
  'malformed',
  'misconfigured',
];

/**
 * One problem per folder that could not be read, and the error that ends the
 * pass: it names the first few folders and keeps the registry from deleting
 * what they hold.
 */
export function describeFailures(
  failures: { folder: Folder; failure: ReadFailure }[],
): { problems: ProblemRecord[]; error: SourceError } {
  const tried = failures.filter(({ failure }) => !failure.untried);
  const [first] = [...(tried.length > 0 ? tried : failures)].sort(
    (a, b) =>
      URGENCY.indexOf(a.failure.reason) - URGENCY.indexOf(b.failure.reason),
  );
  const names = failures.slice(0, 3).map(({ folder }) => folder.url);
  const more = failures.length - names.length;
  return {
    problems: failures.map(({ folder, failure }) => ({
      type: 'problem',
      path: folder.url,
      message: `This folder could not be read: ${failure.message}`,
      hint: failure.hint,
    })),
    error: new SourceError(
      `${failures.length} ${failures.length === 1 ? 'folder' : 'folders'} could not be read (${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}): ${first.failure.message}. What they hold is kept as it was last read.`,
      { reason: first.failure.reason, hint: first.failure.hint },
    ),
  };
}
