import { createHash } from 'node:crypto';
import type { JsonObject, JsonValue } from '@backstage/types';
import { z } from 'zod/v4';
import {
  checkShape,
  limitText,
  parseJson,
  readTime,
  type Document,
  type Problem,
  type SourceFile,
} from '../../document';
import { runEventSchema, type RunEvent } from './runEvent';

const HINT =
  'Write events with an OpenLineage client; its file transport writes one event per line. See https://openlineage.io/docs/spec/object-model.';

/** An event of OpenLineage and where it stands. */
export interface FoundEvent {
  /** A digest of the event, the same wherever and however it is written. */
  id: string;
  event: JsonObject;
  /** ISO 8601 in UTC. */
  at: string;
  line: number;
  path: string;
  /** Absent for events about a job or a data set alone. */
  run?: RunEvent;
}

/** What every event carries (spec 2-0-2, BaseEvent) and what it is about. */
const baseSchema = z
  .object({
    eventTime: z.string().refine(value => readTime(value) !== undefined, {
      message: 'expected an ISO 8601 time',
    }),
    producer: z.string().min(1),
    schemaURL: z.string().min(1),
    run: z.object({}).loose().optional(),
    job: z.object({}).loose().optional(),
    dataset: z.object({}).loose().optional(),
  })
  .loose()
  .refine(event => event.run || event.job || event.dataset, {
    message: 'expected an event with a run, a job or a dataset',
  });

/**
 * Reads events written one per line. A line that is no event becomes a
 * problem with its number; the others stay. Which kind of event a line is
 * follows from what it holds, since OpenLineage has no field that says so.
 */
export function parseEvents(file: SourceFile): {
  events: FoundEvent[];
  problems: Problem[];
} {
  const events: FoundEvent[] = [];
  const problems: Problem[] = [];
  file.text.split(/\r\n|\n|\r/).forEach((text, position) => {
    if (text.trim() === '') {
      return;
    }
    const line = position + 1;
    const found = parseLine(file.path, text, line);
    if (found.event) {
      events.push(found.event);
    }
    problems.push(...found.problems.map(problem => ({ ...problem, line })));
  });
  return { events, problems };
}

function parseLine(
  path: string,
  text: string,
  line: number,
): { event?: FoundEvent; problems: Problem[] } {
  const { document, problems } = parseJson({ path, text });
  if (!document) {
    return {
      problems: problems.map(problem => ({
        ...problem,
        message: 'This line is not a JSON document.',
        hint: HINT,
      })),
    };
  }
  const base = checkShape({ document, schema: baseSchema, hint: HINT });
  const run = hasRun(document)
    ? checkShape({ document, schema: runEventSchema, hint: HINT })
    : undefined;
  const broken = [...base.problems, ...(run?.problems ?? [])];
  const at = readTime(base.data?.eventTime);
  if (broken.length > 0 || !at) {
    return { problems: broken.slice(0, 3) };
  }
  const event = document.value as JsonObject;
  return {
    event: {
      id: digestOf(event),
      event,
      at,
      line,
      path,
      ...(run?.data && { run: run.data }),
    },
    problems: [],
  };
}

function hasRun(document: Document): boolean {
  const { value } = document;
  return typeof value === 'object' && value !== null && 'run' in value;
}

function digestOf(event: JsonObject): string {
  return limitText(
    createHash('sha256').update(canonical(event)).digest('base64url'),
    43,
  );
}

/** JSON with sorted keys: the order of keys means nothing. */
function canonical(value: JsonValue | undefined): string {
  if (Array.isArray(value)) {
    return `[${value.map(canonical).join(',')}]`;
  }
  if (value && typeof value === 'object') {
    const entries = Object.keys(value)
      .sort()
      .map(key => `${JSON.stringify(key)}:${canonical(value[key])}`);
    return `{${entries.join(',')}}`;
  }
  return JSON.stringify(value ?? null);
}
