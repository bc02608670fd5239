import type { JsonObject, JsonValue } from '@backstage/types';
import { spellNumbers } from '@waymark/plugin-mlops-common';
import { LIMITS, shorten } from './limits';

const LONE_SURROGATE = /\p{Surrogate}/u;

/**
 * A copy of what a connector yielded that has one spelling: sorted keys,
 * texts that every database takes, no `undefined`, nothing beyond
 * {@link LIMITS}. Equal content gives equal JSON, which is what tells a changed
 * record from an unchanged one.
 *
 * A metric that is NaN or infinite is a finding (a training that diverged), so
 * with `wordsInMetrics` it is kept as the word for it. Any other number that
 * JSON cannot write is left out.
 *
 * `notices` receives a sentence for everything that was left out.
 */
export function canonicalize(options: {
  record: object;
  notices: string[];
  wordsInMetrics?: boolean;
}): JsonObject {
  const { record, notices, wordsInMetrics = false } = options;
  const trail: (string | number)[] = [];

  const visitList = (values: unknown[], list: string): JsonValue[] => {
    if (values.length > LIMITS.list) {
      notices.push(
        `${pathOf(trail)} has ${values.length} entries; the first ${
          LIMITS.list
        } are kept`,
      );
    }
    const copy: JsonValue[] = [];
    values.slice(0, LIMITS.list).forEach((value, index) => {
      trail.push(index);
      const item = visit(value, '', list);
      trail.pop();
      if (item !== undefined) {
        copy.push(item);
      }
    });
    return copy;
  };

  const visitObject = (values: object, list: string): JsonObject => {
    const copy: JsonObject = {};
    for (const key of Object.keys(values).sort()) {
      trail.push(key);
      const child = visit((values as Record<string, unknown>)[key], key, list);
      trail.pop();
      if (child !== undefined) {
        copy[storableText(key)] = child;
      }
    }
    return copy;
  };

  /** `field` is the key the value stands under, `list` the list around it. */
  function visit(
    value: unknown,
    field: string,
    list: string,
  ): JsonValue | undefined {
    switch (typeof value) {
      case 'string':
        return shorten(storableText(value), textLimit(field, list));
      case 'boolean':
        return value;
      case 'number':
        if (!Number.isFinite(value)) {
          if (wordsInMetrics && list === 'metrics' && field !== 'threshold') {
            return spellNumbers(field, value) as string;
          }
          notices.push(
            `${pathOf(trail)} is ${value}; only finite numbers are kept`,
          );
          return undefined;
        }
        return value;
      case 'object':
        if (value === null) {
          return null;
        }
        if (trail.length > LIMITS.depth) {
          notices.push(
            `${pathOf(trail)} is nested deeper than ${LIMITS.depth} levels`,
          );
          return undefined;
        }
        return Array.isArray(value)
          ? visitList(value, field)
          : visitObject(value, list);
      default:
        return undefined;
    }
  }

  return visitObject(record, '');
}

/** Postgres takes neither NUL nor half of a surrogate pair in a text. */
export function storableText(text: string): string {
  const withoutNul = text.includes('\u0000')
    ? text.split('\u0000').join('\ufffd')
    : text;
  return LONE_SURROGATE.test(withoutNul)
    ? Buffer.from(withoutNul, 'utf8').toString('utf8')
    : withoutNul;
}

function textLimit(field: string, list: string): number {
  if (field === 'error') {
    return LIMITS.error;
  }
  return field === 'value' && list === 'params'
    ? LIMITS.paramValue
    : LIMITS.text;
}

function pathOf(trail: (string | number)[]): string {
  return trail
    .map((part, i) => {
      if (typeof part === 'number') {
        return `[${part}]`;
      }
      return i ? `.${part}` : part;
    })
    .join('');
}
