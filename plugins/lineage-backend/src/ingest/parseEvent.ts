import { readDeployment } from './facets/mlFacets';
import { readParentFacet } from './facets/parentFacet';
import {
  readFacetGroup,
  stateFacets,
  type FacetGroup,
} from './facets/readFacets';
import { keyText } from './keyText';
import { readDataset } from './readDataset';
import { readJobAndData } from './readJobAndData';
import { StatementBuilder } from './StatementBuilder';
import type {
  EventProblem,
  EventStatements,
  RunIoStatement,
  RunStatement,
} from './types';
import { EventRefusal, found } from './values/EventRefusal';
import { readEventTime } from './values/readEventTime';
import {
  isObject,
  type Json,
  readKey,
  readObject,
  readText,
  readUuid,
} from './values/readValues';
import { Work } from './Work';

const EVENT_TYPES = ['START', 'RUNNING', 'COMPLETE', 'ABORT', 'FAIL', 'OTHER'];

/** The facet that the row of a run says itself, when it only names the parent. */
const PARENT = new Set(['parent']);
const NONE = new Set<string>();

/** Longest `producer` and `schemaURL`; they are checked, not kept. */
const URI = 4_000;

/**
 * Reads an event of OpenLineage 2-0-2. Nothing in an event says which kind it
 * is but what it has: `run` (RunEvent), else `job` (JobEvent), else `dataset`
 * (DatasetEvent). What the specification requires is required; facets that
 * nobody knows are taken as they are, and known ones of another shape are kept
 * and not used.
 *
 * @param now milliseconds since 1970, when the event came in
 */
export function parseEvent(
  value: unknown,
  now: number,
): EventStatements | EventProblem {
  const steps = parseEventInSteps(value, now);
  for (;;) {
    const { done, value: answer } = steps.next();
    if (done) {
      return answer;
    }
  }
}

/**
 * As {@link parseEvent}, for events of any size: yields whenever a slice of the
 * work is done, so that others can have their turn.
 */
export function* parseEventInSteps(
  value: unknown,
  now: number,
): Generator<undefined, EventStatements | EventProblem> {
  try {
    return yield* readEvent(value, now);
  } catch (error) {
    if (error instanceof EventRefusal) {
      return { pointer: error.pointer, message: error.message };
    }
    throw error;
  }
}

/** True for the answer of {@link parseEvent} that says why it was refused. */
export function isProblem(
  answer: EventStatements | EventProblem,
): answer is EventProblem {
  return 'pointer' in answer;
}

function* readEvent(
  event: unknown,
  now: number,
): Generator<undefined, EventStatements> {
  if (!isObject(event)) {
    throw new EventRefusal(
      '',
      `The event ${found(event)}; expected an object with a run, a job or a dataset`,
    );
  }
  const at = readEventTime(event.eventTime, now);
  readText(event, 'producer', '', URI);
  readText(event, 'schemaURL', '', URI);
  const builder = new StatementBuilder(at);
  const work = new Work();
  if (isStated(event.run)) {
    return yield* readRunEvent(event, at, builder, work);
  }
  if (isStated(event.job)) {
    return yield* readJobEvent(event, at, builder, work);
  }
  if (isStated(event.dataset)) {
    return yield* readDatasetEvent(event, at, builder, work);
  }
  throw new EventRefusal(
    '',
    'The event has none of run, job and dataset; expected a RunEvent (with run and job), a JobEvent (with job) or a DatasetEvent (with dataset)',
  );
}

function* readRunEvent(
  event: Json,
  at: number,
  builder: StatementBuilder,
  work: Work,
): Generator<undefined, EventStatements> {
  const { eventType = 'OTHER' } = event;
  if (typeof eventType !== 'string' || !EVENT_TYPES.includes(eventType)) {
    throw new EventRefusal(
      '/eventType',
      `${found(eventType)}; expected one of ${EVENT_TYPES.join(', ')}, or no eventType`,
    );
  }
  const run = readObject(event, 'run', '');
  const runId = readUuid(run, 'runId', '/run');
  const group = readFacetGroup(run, 'facets', '/run');
  const { job, io } = yield* readJobAndData(event, builder, work);
  const { parent, root, saysMore } = readParentFacet(
    group.facets.get('parent'),
  );
  for (const stated of [parent, root]) {
    if (stated) {
      builder.addNode(stated.job);
    }
  }
  const statement: RunStatement = {
    runId,
    job,
    at,
    eventType,
    ...(parent && { parent }),
    facets: yield* stateFacets(group, saysMore ? NONE : PARENT, work),
    io: distinct([...io, ...readServing(group, builder)]),
    claims: builder.claims,
  };
  return { nodes: builder.nodes, run: statement, columns: builder.columns };
}

function* readJobEvent(
  event: Json,
  at: number,
  builder: StatementBuilder,
  work: Work,
): Generator<undefined, EventStatements> {
  const { job, saysLineage } = yield* readJobAndData(event, builder, work);
  return {
    nodes: builder.nodes,
    ...(saysLineage && {
      declared: { origin: 'job', subject: job, at, claims: builder.claims },
    }),
    columns: builder.columns,
  };
}

function* readDatasetEvent(
  event: Json,
  at: number,
  builder: StatementBuilder,
  work: Work,
): Generator<undefined, EventStatements> {
  const pointer = '/dataset';
  const dataset = readObject(event, 'dataset', '');
  const subject = readKey(dataset, 'dataset', pointer);
  yield* readDataset(dataset, { pointer }, builder, work);
  const facets = isObject(dataset.facets) ? dataset.facets : {};
  // One that tells a schema, say, takes no lineage back.
  const saysLineage =
    isObject(facets.lineage) || isObject(facets.columnLineage);
  return {
    nodes: builder.nodes,
    ...(saysLineage && {
      declared: { origin: 'dataset', subject, at, claims: builder.claims },
    }),
    columns: builder.columns,
  };
}

/** A run that deployed: its model serves from now on, in that version. */
function readServing(
  group: FacetGroup,
  builder: StatementBuilder,
): RunIoStatement[] {
  const deployment = readDeployment(group);
  if (!deployment) {
    return [];
  }
  const { model, version, endpoint } = deployment;
  builder.addNode(model, { isModel: true });
  if (!endpoint) {
    return [];
  }
  builder.addServing(model, endpoint);
  return version === undefined
    ? []
    : [
        { key: model, direction: 'input', version },
        { key: endpoint, direction: 'output' },
      ];
}

/** The first of those that say the same dataset, direction and version. */
function distinct(io: RunIoStatement[]): RunIoStatement[] {
  const byKey = new Map<string, RunIoStatement>();
  for (const statement of io) {
    const { key, direction, version = '' } = statement;
    const id = `${direction} ${keyText(key)} ${version}`;
    if (!byKey.has(id)) {
      byKey.set(id, statement);
    }
  }
  return [...byKey.values()];
}

/** Some clients write null for what is absent. */
function isStated(value: unknown): boolean {
  return value !== undefined && value !== null;
}
