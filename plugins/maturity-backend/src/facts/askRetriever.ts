import { toError } from '@backstage/errors';
import type {
  FactSubject,
  RetrieverAnswer,
} from '@waymark/plugin-maturity-node';
import type { FactSource } from './sources';

/** What came of asking about one entity. */
export type Outcome =
  { facts: unknown; error?: undefined } | { error: string; facts?: undefined };

const MAX_ERROR = 1_000;

/**
 * Asks about some entities in one call.
 *
 * @throws whatever the retriever throws; a TimeoutError when it takes too
 *   long, whether it heeds its signal or not; the signal's reason.
 */
export async function askRetriever(
  source: FactSource,
  subjects: readonly FactSubject[],
  signal: AbortSignal,
): Promise<Map<string, Outcome>> {
  const answers: unknown = await inTime(source, signal, deadline =>
    source.retriever.retrieve(subjects, { signal: deadline }),
  );
  if (!(answers instanceof Map)) {
    throw new TypeError(
      `The fact retriever '${source.id}' answered with ${answers === null ? 'null' : typeof answers}; expected a Map by entity ref`,
    );
  }
  return new Map(
    subjects.map(({ entityRef }) => [
      entityRef,
      toOutcome(answers.get(entityRef)),
    ]),
  );
}

/** The message of an error, for those who look at a scorecard. */
export function errorText(error: unknown): string {
  const { message } = toError(error);
  return message.length > MAX_ERROR
    ? `${message.slice(0, MAX_ERROR - 1)}…`
    : message || 'The source gave no reason';
}

function toOutcome(answer: RetrieverAnswer | undefined): Outcome {
  if (answer?.error) {
    return { error: errorText(answer.error) };
  }
  return { facts: answer?.facts };
}

async function inTime<T>(
  source: FactSource,
  signal: AbortSignal,
  call: (deadline: AbortSignal) => Promise<T>,
): Promise<T> {
  const { id, timeoutMs } = source;
  signal.throwIfAborted();
  const late = new AbortController();
  const timer = setTimeout(
    () =>
      late.abort(
        new DOMException(
          `The fact retriever '${id}' did not answer within ${timeoutMs / 1_000} seconds`,
          'TimeoutError',
        ),
      ),
    timeoutMs,
  );
  const deadline = AbortSignal.any([signal, late.signal]);
  let stopListening = () => {};
  try {
    return await Promise.race([
      call(deadline),
      new Promise<never>((_resolve, reject) => {
        const onAbort = () => reject(deadline.reason);
        deadline.addEventListener('abort', onAbort, { once: true });
        stopListening = () => deadline.removeEventListener('abort', onAbort);
      }),
    ]);
  } finally {
    clearTimeout(timer);
    stopListening();
  }
}
