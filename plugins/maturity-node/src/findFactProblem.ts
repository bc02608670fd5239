import type { FactDefinition, FactType } from '@waymark/plugin-maturity-common';
import type { RetrievedFact } from './FactRetriever';

/** Characters of a text. @public */
export const MAX_FACT_TEXT = 4_000;
/** Items of a list. @public */
export const MAX_FACT_ITEMS = 200;
/** Characters of an item of a list. @public */
export const MAX_FACT_ITEM = 1_000;

const TIME =
  /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2}))?$/;

const FITS: Record<FactType, (value: unknown) => boolean> = {
  boolean: value => typeof value === 'boolean',
  number: value => Number.isFinite(value),
  text: value => typeof value === 'string',
  time: value => readFactTime(value) !== undefined,
  list: value =>
    Array.isArray(value) && value.every(item => typeof item === 'string'),
};

const EXPECTED: Record<FactType, string> = {
  boolean: 'true or false',
  number: 'a finite number',
  text: 'a text',
  time: 'an ISO 8601 time',
  list: 'a list of texts',
};

/**
 * Says in what a fact does not fit its definition, with what was found and
 * what was expected; undefined when it fits. The maturity backend takes no
 * other facts.
 *
 * @param fact - a {@link RetrievedFact}, or whatever was told instead.
 * @public
 */
export function findFactProblem(
  fact: unknown,
  definition: FactDefinition,
): string | undefined {
  const { value, at } = (fact ?? {}) as Partial<
    Record<keyof RetrievedFact, unknown>
  >;
  const problem = findValueProblem(value, definition);
  if (problem !== undefined) {
    return problem;
  }
  return at !== undefined && readFactTime(at) === undefined
    ? `its time is ${describe(at)}; expected ${EXPECTED.time}`
    : undefined;
}

/**
 * The milliseconds since 1970 of an ISO 8601 time with a zone, or of a date;
 * undefined for anything else.
 * @public
 */
export function readFactTime(value: unknown): number | undefined {
  if (typeof value !== 'string' || !TIME.test(value)) {
    return undefined;
  }
  const time = Date.parse(value);
  return Number.isNaN(time) ? undefined : time;
}

function findValueProblem(
  value: unknown,
  { type, values }: FactDefinition,
): string | undefined {
  if (value === null) {
    return undefined;
  }
  if (!FITS[type](value)) {
    return `${describe(value)}; expected ${EXPECTED[type]}`;
  }
  if (typeof value === 'string') {
    return findTextProblem(value, values);
  }
  return Array.isArray(value) ? findListProblem(value) : undefined;
}

function findTextProblem(
  value: string,
  values: readonly string[] | undefined,
): string | undefined {
  if (value.length > MAX_FACT_TEXT) {
    return `a text of ${value.length} characters; expected at most ${MAX_FACT_TEXT}`;
  }
  return values && !values.includes(value)
    ? `${describe(value)}; expected one of ${values.join(', ')}`
    : undefined;
}

function findListProblem(items: readonly string[]): string | undefined {
  if (items.length > MAX_FACT_ITEMS) {
    return `a list of ${items.length} items; expected at most ${MAX_FACT_ITEMS}`;
  }
  const long = items.find(item => item.length > MAX_FACT_ITEM);
  return long === undefined
    ? undefined
    : `a list with an item of ${long.length} characters; expected at most ${MAX_FACT_ITEM}`;
}

function describe(value: unknown): string {
  if (value === undefined) {
    return 'no value';
  }
  if (typeof value === 'string') {
    return `the text '${value.slice(0, 60)}${value.length > 60 ? '…' : ''}'`;
  }
  if (Array.isArray(value)) {
    const odd = value.find(item => typeof item !== 'string');
    return odd === undefined ? 'a list' : `a list with ${describe(odd)} in it`;
  }
  return typeof value === 'object' && value !== null
    ? 'an object'
    : String(value);
}
