import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import type { JsonObject } from '@backstage/types';
import { wordToNumber } from '@waymark/plugin-mlops-common';
import { LIMITS } from './limits';

/** The record types that become source objects. */
export const OBJECT_TYPES = ['model', 'dataset', 'pipeline'];

/** The non-empty text under `field`. */
export function text(record: JsonObject, field: string): string {
  const value = record[field];
  if (typeof value !== 'string' || value === '') {
    throw new Error(
      `${field} is ${value === undefined ? 'missing' : JSON.stringify(value)}; expected a text`,
    );
  }
  return value;
}

/** Throws unless `field` is a text of at most `max` characters. */
export function checkId(record: JsonObject, field: string, max: number) {
  const { length } = text(record, field);
  if (length > max) {
    throw new Error(
      `${field} is ${length} characters long; at most ${max} are allowed`,
    );
  }
}

/** Throws unless `subject` names a model, data set or pipeline. */
export function checkSubject(subject: unknown, path: string) {
  const { kind, id } = (subject ?? {}) as { kind?: unknown; id?: unknown };
  if (!OBJECT_TYPES.includes(String(kind)) || typeof id !== 'string' || !id) {
    throw new Error(
      `${path} is ${JSON.stringify(subject)}; expected {kind: model, dataset or pipeline; id}`,
    );
  }
  if (id.length > LIMITS.objectId) {
    throw new Error(
      `${path}.id is ${id.length} characters long; at most ${LIMITS.objectId} are allowed`,
    );
  }
}

/** A time that JavaScript cannot read, or that sorts wrongly as text, refuses the record. */
export function toUtc(record: JsonObject, ...fields: string[]) {
  for (const field of fields) {
    const value = record[field];
    if (value === undefined || value === null) {
      delete record[field];
      continue;
    }
    const time = new Date(typeof value === 'string' ? value : NaN);
    const year = time.getUTCFullYear();
    if (!(year >= 1900 && year <= 9999)) {
      throw new Error(
        `${field} is ${JSON.stringify(value)}; expected a time in ISO 8601`,
      );
    }
    record[field] = time.toISOString();
  }
}

/** Gives `entityRef` its one spelling; throws when it is no entity ref. */
export function toFullRef(record: JsonObject) {
  if (record.entityRef === undefined || record.entityRef === null) {
    delete record.entityRef;
    return;
  }
  const ref = stringifyEntityRef(
    parseEntityRef(text(record, 'entityRef'), { defaultNamespace: 'default' }),
  );
  if (ref.length > LIMITS.shortId) {
    throw new Error(
      `entityRef is ${ref.length} characters long; at most ${LIMITS.shortId} are allowed`,
    );
  }
  record.entityRef = ref;
}

/** Makes missing lists empty; throws for anything else that is no list. */
export function ensureLists(record: JsonObject, ...fields: string[]) {
  for (const field of fields) {
    if (record[field] === undefined || record[field] === null) {
      record[field] = [];
    } else if (!Array.isArray(record[field])) {
      throw new Error(`${field} is not a list`);
    }
  }
}

/** Drops metrics without a number; `NaN` and the like are words for one. */
export function keepNumbers(record: JsonObject, notices: string[]) {
  record.metrics = (record.metrics as JsonObject[]).filter(metric => {
    const value = metric?.value;
    if (
      typeof value === 'number' ||
      (typeof value === 'string' && wordToNumber(value) !== undefined)
    ) {
      return true;
    }
    notices.push(
      `the metric ${JSON.stringify(metric?.name)} has ${
        value === undefined ? 'no value' : `the value ${JSON.stringify(value)}`
      }; only numbers are kept`,
    );
    return false;
  });
}

/** Sorts metrics and parameters, which sources answer in any order. */
export function sortByName(record: JsonObject, ...fields: string[]) {
  const key = (item: JsonObject) =>
    `${item?.name}\u0000${item?.dataset ?? ''}\u0000${item?.slice ?? ''}`;
  for (const field of fields) {
    (record[field] as JsonObject[]).sort((a, b) => {
      const [left, right] = [key(a), key(b)];
      if (left === right) {
        return 0;
      }
      return left < right ? -1 : 1;
    });
  }
}
