import type { MlopsRecord } from '../records';
import { recordKey } from './recordKey';

const TIME_WITH_ZONE =
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;

const TIME_FIELDS = ['createdAt', 'updatedAt', 'startedAt', 'endedAt', 'at'];

const TEXT_LIMITS: Record<string, number> = { error: 2_000, id: 500 };

/** Where the registry keeps NaN and infinity, as the words for them. */
const MEASURED: Partial<Record<MlopsRecord['type'], RegExp>> = {
  'model-version': /^record\.metrics\[\d+\]\.value$/,
  run: /^record\.metrics\[\d+\]\.value$/,
  drift: /^record\.metrics\[\d+\]\.value$/,
  card: /^record\.card\.metrics\[\d+\]\.value$/,
};

/**
 * What a record breaks of the contract, in sentences; empty for a good one.
 *
 * Checked: ids and names are filled and within their length, times are
 * ISO 8601 with a zone, numbers are finite (those of metrics may also be NaN
 * or infinite), addresses hold no credentials, and the record survives JSON
 * unchanged.
 * @public
 */
export function findRecordDefects(record: MlopsRecord): string[] {
  const key = recordKey(record);
  const fields = record as unknown as Record<string, unknown>;
  const defects: string[] = [];
  const found = (text: string) => defects.push(`${key}: ${text}`);

  for (const field of ['id', 'modelId', 'version', 'datasetId', 'name']) {
    if (fields[field] === '') {
      found(`${field} is empty`);
    }
  }
  for (const [field, limit] of Object.entries(TEXT_LIMITS)) {
    const value = fields[field];
    if (typeof value === 'string' && value.length > limit) {
      found(
        `${field} has ${value.length} characters, at most ${limit} allowed`,
      );
    }
  }
  for (const field of TIME_FIELDS) {
    const value = fields[field];
    if (value !== undefined && !isTime(value)) {
      found(`${field} is '${value}', expected ISO 8601 with a zone`);
    }
  }
  if (hasCredentials(fields.url)) {
    found(`url carries credentials`);
  }
  for (const path of nonJsonPaths(record)) {
    if (!MEASURED[record.type]?.test(path)) {
      found(`${path} does not survive JSON`);
    }
  }
  return defects;
}

function isTime(value: unknown): boolean {
  return (
    typeof value === 'string' &&
    TIME_WITH_ZONE.test(value) &&
    !Number.isNaN(Date.parse(value))
  );
}

function hasCredentials(value: unknown): boolean {
  if (typeof value !== 'string' || !URL.canParse(value)) {
    return false;
  }
  const { username, password } = new URL(value);
  return username !== '' || password !== '';
}

/**
 * The registry stores records as JSON: elsewhere NaN would be lost there and a
 * Date become a string, which would make every later pass look like a change.
 */
function nonJsonPaths(value: unknown, path = 'record'): string[] {
  if (value === null || value === undefined) {
    return [];
  }
  if (typeof value === 'number') {
    return Number.isFinite(value) ? [] : [path];
  }
  if (typeof value === 'string' || typeof value === 'boolean') {
    return [];
  }
  if (Array.isArray(value)) {
    return value.flatMap((item, index) =>
      nonJsonPaths(item, `${path}[${index}]`),
    );
  }
  if (Object.getPrototypeOf(value) !== Object.prototype) {
    return [path];
  }
  return Object.entries(value as object).flatMap(([key, item]) =>
    nonJsonPaths(item, `${path}.${key}`),
  );
}
