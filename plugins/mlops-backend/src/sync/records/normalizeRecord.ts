import type { JsonObject } from '@backstage/types';
import { toError } from '@backstage/errors';
import { spellNumbers } from '@waymark/plugin-mlops-common';
import type { MlopsRecord, ProblemRecord } from '@waymark/plugin-mlops-node';
import { canonicalize } from './canonicalize';
import {
  checkId,
  checkSubject,
  ensureLists,
  keepNumbers,
  OBJECT_TYPES,
  sortByName,
  text,
  toFullRef,
  toUtc,
} from './checkFields';
import { LIMITS, shorten } from './limits';

/** A record as it is stored, or why it is not; problems may come with either. */
export type NormalizedRecord = {
  stored?: StorableRecord;
  problems: ProblemRecord[];
};

/** A checked record and its one spelling as JSON. */
export type StorableRecord = { record: MlopsRecord; json: string };

/**
 * Checks what a connector yielded and gives it one spelling. A record that
 * cannot be stored becomes a problem, so that one malformed object of a source
 * never costs the others. Times become UTC, metrics and parameters are sorted
 * by name: sources answer them in any order.
 */
export function normalizeRecord(input: unknown): NormalizedRecord {
  const notices: string[] = [];
  const name = describe(input);
  try {
    const stored = readRecord(input, notices);
    return {
      stored,
      problems: notices.map(notice => ({
        type: 'problem',
        path: name,
        message: `${name}: ${notice}.`,
      })),
    };
  } catch (error) {
    return {
      problems: [
        {
          type: 'problem',
          path: name,
          message: `${name} was not stored: ${toError(error).message}.`,
          hint: 'The source or its connector reports something that the registry cannot keep; the other objects are not affected.',
        },
      ],
    };
  }
}

const REPORT_TYPES = ['deployment', 'card', 'quality', 'drift', 'ci'];
/** Whose metrics the API answers as numbers or the words for them. */
const MEASURED_TYPES = ['model-version', 'run', 'card', 'drift'];
const GONE_TYPES = [...OBJECT_TYPES, 'model-version', 'run'];
const RUN_STATES = [
  'scheduled',
  'running',
  'finished',
  'failed',
  'aborted',
  'unknown',
];

function readRecord(input: unknown, notices: string[]): StorableRecord {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    throw new Error(`it is ${JSON.stringify(input)}, not a record`);
  }
  const { type } = input as { type?: unknown };
  if (type === 'openlineage') {
    return readEvent(input as JsonObject);
  }
  const record = canonicalize({
    record: input,
    notices,
    wordsInMetrics: MEASURED_TYPES.includes(String(type)),
  });
  if (OBJECT_TYPES.includes(String(type))) {
    checkId(record, 'id', LIMITS.objectId);
    record.name = shorten(text(record, 'name'), LIMITS.name);
    toUtc(record, 'createdAt', 'updatedAt');
    toFullRef(record);
  } else if (REPORT_TYPES.includes(String(type))) {
    checkId(record, 'id', LIMITS.objectId);
    checkSubject(record.subject, 'subject');
    text(record, 'at');
    toUtc(record, 'at');
    checkReport(String(type), record);
  } else {
    readOther(String(type), record, notices);
  }
  const json = JSON.stringify(record);
  if (json.length > LIMITS.record) {
    throw new Error(
      `it is ${json.length} characters long as JSON; at most ${LIMITS.record} are kept`,
    );
  }
  return { record: record as unknown as MlopsRecord, json };
}

function readOther(type: string, record: JsonObject, notices: string[]) {
  switch (type) {
    case 'model-version':
      checkId(record, 'modelId', LIMITS.objectId);
      checkId(record, 'version', LIMITS.shortId);
      text(record, 'createdAt');
      toUtc(record, 'createdAt', 'updatedAt');
      record.status = shorten(
        typeof record.status === 'string' && record.status
          ? record.status
          : 'UNKNOWN',
        64,
      );
      if (record.runId !== undefined) {
        checkId(record, 'runId', LIMITS.shortId);
      }
      ensureLists(record, 'aliases', 'metrics', 'params', 'datasets');
      (record.aliases as string[]).sort();
      keepNumbers(record, notices);
      sortByName(record, 'metrics', 'params');
      break;
    case 'run':
      checkId(record, 'id', LIMITS.shortId);
      ensureLists(record, 'subjects', 'metrics', 'params', 'inputs', 'outputs');
      (record.subjects as JsonObject[]).forEach((subject, i) =>
        checkSubject(subject, `subjects[${i}]`),
      );
      if (!RUN_STATES.includes(String(record.state))) {
        throw new Error(
          `state is ${JSON.stringify(record.state)}; expected one of ${RUN_STATES.join(', ')}`,
        );
      }
      toUtc(record, 'startedAt', 'endedAt');
      keepNumbers(record, notices);
      sortByName(record, 'metrics', 'params');
      break;
    case 'dataset-version':
      checkId(record, 'datasetId', LIMITS.objectId);
      checkId(record, 'version', LIMITS.shortId);
      toUtc(record, 'createdAt');
      break;
    case 'problem':
      record.path = shorten(text(record, 'path'), LIMITS.name);
      record.message = shorten(text(record, 'message'), LIMITS.error);
      if (record.line !== undefined && !Number.isInteger(record.line)) {
        delete record.line;
      }
      break;
    case 'gone':
      if (!GONE_TYPES.includes(String(record.what))) {
        throw new Error(
          `what is ${JSON.stringify(record.what)}; expected one of ${GONE_TYPES.join(', ')}`,
        );
      }
      checkId(record, 'id', LIMITS.objectId);
      if (record.what === 'model-version') {
        checkId(record, 'version', LIMITS.shortId);
      }
      break;
    default:
      throw new Error(`its type ${JSON.stringify(type)} is unknown`);
  }
}

/** An event is kept as it is: lineage checks its shape, and order may matter to a signature. */
function readEvent(input: JsonObject): StorableRecord {
  const id = text(input, 'id');
  const { event } = input;
  if (typeof event !== 'object' || event === null || Array.isArray(event)) {
    throw new Error('event is not an object');
  }
  const json = JSON.stringify(event, spellNumbers);
  if (json.length > LIMITS.record) {
    throw new Error(
      `event is ${json.length} characters long; at most ${LIMITS.record} are kept`,
    );
  }
  return { record: { type: 'openlineage', id, event }, json };
}

function checkReport(type: string, record: JsonObject) {
  switch (type) {
    case 'deployment':
      checkId(record, 'version', LIMITS.shortId);
      text(record, 'environment');
      break;
    case 'card':
      if (typeof record.card !== 'object' || record.card === null) {
        throw new Error('card is not an object');
      }
      break;
    case 'quality':
      text(record, 'suite');
      ensureLists(record, 'checks');
      break;
    case 'drift':
      ensureLists(record, 'metrics');
      break;
    default:
      text(record, 'provider');
      text(record, 'state');
  }
}

/** How a problem names the record. */
function describe(input: unknown): string {
  const { type, id, modelId, datasetId, version } = (input ?? {}) as Record<
    string,
    unknown
  >;
  const parts = [type ?? 'record', id ?? modelId ?? datasetId, version];
  return shorten(
    parts.filter(part => typeof part === 'string' && part).join(' ') ||
      'record',
    200,
  );
}
