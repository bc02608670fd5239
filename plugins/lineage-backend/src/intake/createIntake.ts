import { setImmediate as others } from 'node:timers/promises';
import { InputError } from '@backstage/errors';
import type { BatchSummary } from '@waymark/plugin-lineage-common';
import { MalformedJson, placeOf } from '../ingest/json/MalformedJson';
import {
  parseJsonInSteps,
  parseListInSteps,
  type ListItem,
} from '../ingest/json/parseJson';
import { LIMITS } from '../ingest/limits';
import { isProblem, parseEventInSteps } from '../ingest/parseEvent';
import { runInSlices } from '../ingest/runInSlices';
import { Work } from '../ingest/Work';
import type { IntakeMetrics } from './createIntakeMetrics';
import type { EventWriter } from './EventWriter';
import { PayloadTooLargeError, StoreUnavailableError } from './errors';
import type { ReadEvent, Refusal, Via } from './types';

interface IntakeOptions {
  via: Via;
  /** Fires when nobody waits for the answer any more. */
  signal?: AbortSignal;
}

/** Takes events in: reads, checks and writes them. */
export interface Intake {
  /**
   * Takes one event.
   *
   * @throws InputError with the JSON pointer, when it is not valid
   * @throws StoreUnavailableError when it could not be written
   */
  takeOne(text: string, options: IntakeOptions): Promise<void>;
  /**
   * Takes a JSON list of events, each on its own.
   *
   * @throws InputError when it is no JSON list
   * @throws PayloadTooLargeError when it has too many
   */
  takeBatch(text: string, options: IntakeOptions): Promise<BatchSummary>;
}

/** Puts the intake together. */
export function createIntake(options: {
  writer: EventWriter;
  metrics: IntakeMetrics;
  /** Milliseconds since 1970. */
  clock?: () => number;
}): Intake {
  const { writer, metrics, clock = Date.now } = options;

  const take = async (
    items: readonly ListItem[],
    { via, signal }: IntakeOptions,
  ) => {
    const refusals = new Map<number, Refusal>();
    const events: ReadEvent[] = [];
    const places: number[] = [];
    const work = new Work();
    for (const [index, item] of items.entries()) {
      work.did(item.text.length);
      if (work.isMuch()) {
        await others();
      }
      const read = await readOne(item, clock());
      if ('reason' in read) {
        refusals.set(index, read);
      } else {
        places.push(index);
        events.push(read);
      }
    }
    const refused = refusals.size;
    const answers = await writer.write(events, { signal });
    answers.forEach((refusal, position) => {
      if (refusal) {
        refusals.set(places[position], refusal);
      }
    });
    const failed = refusals.size - refused;
    metrics.received(
      { taken: items.length - refusals.size, refused, failed },
      via,
    );
    return refusals;
  };

  return {
    async takeOne(text, intakeOptions) {
      const value = await parsing(text, parseJsonInSteps(text));
      const refusals = await take([{ value, text }], intakeOptions);
      const refusal = refusals.get(0);
      if (refusal) {
        throw refusal.retriable
          ? new StoreUnavailableError(refusal.reason)
          : new InputError(refusal.reason);
      }
    },

    async takeBatch(text, intakeOptions) {
      const list = await parsing(
        text,
        parseListInSteps(text, LIMITS.batchEvents),
      );
      if (!list) {
        throw new InputError(
          'The body is not a list; expected a JSON list of OpenLineage events; send a single event to /lineage',
        );
      }
      if (list.count > LIMITS.batchEvents) {
        throw new PayloadTooLargeError(
          `The batch has ${list.count} events; expected at most ${LIMITS.batchEvents}; send it in parts`,
        );
      }
      return summarize(list.count, await take(list.items, intakeOptions));
    },
  };
}

async function readOne(
  { value, text }: ListItem,
  now: number,
): Promise<ReadEvent | Refusal> {
  if (value === undefined) {
    return refuse('', `The event is nested deeper than ${LIMITS.depth} levels`);
  }
  // In a batch, too: what one event may be does not hang on its company.
  if (text.length > LIMITS.eventBytes) {
    return refuse(
      '',
      `The event has ${text.length} characters; expected at most ${LIMITS.eventBytes}; leave out facets that nobody reads`,
    );
  }
  const answer = await runInSlices(parseEventInSteps(value, now));
  return isProblem(answer)
    ? refuse(answer.pointer, answer.message)
    : { statements: answer, text };
}

function refuse(pointer: string, message: string): Refusal {
  return {
    reason: pointer === '' ? message : `${pointer} ${message}`,
    retriable: false,
  };
}

async function parsing<T>(
  text: string,
  steps: Generator<undefined, T>,
): Promise<T> {
  try {
    return await runInSlices(steps);
  } catch (error) {
    if (error instanceof MalformedJson) {
      throw new InputError(
        `The body ${error.message}, at ${placeOf(text, error.position)} (character ${error.position}); expected JSON`,
      );
    }
    throw error;
  }
}

function summarize(
  received: number,
  refusals: ReadonlyMap<number, Refusal>,
): BatchSummary {
  const failed = [...refusals.values()];
  const retriable = failed.filter(refused => refused.retriable).length;
  return {
    status: failed.length === 0 ? 'success' : 'partial_success',
    summary: {
      received,
      successful: received - failed.length,
      failed: failed.length,
      retriable,
      non_retriable: failed.length - retriable,
    },
    failed_events: [...refusals]
      .sort(([a], [b]) => a - b)
      .map(([index, refused]) => ({ index, ...refused })),
  };
}
