import { InputError } from '@backstage/errors';
import {
  didYouMean,
  type FactDefinition,
  type FactType,
  type FactValue,
  type KnownFact,
} from '@waymark/plugin-maturity-common';

const EXPECTED: Record<FactType, string> = {
  boolean: 'true or false',
  number: 'a number',
  text: 'a text',
  time: 'an ISO 8601 time such as 2026-01-31T12:00:00Z',
  list: 'a list of texts',
};

/**
 * Facts that somebody supposes, as if they were so now. Pure.
 *
 * Errors: an `InputError` that names the fact, for one that nobody tells (with
 * the nearest) or a value of another type.
 */
export function readFacts(
  given: Record<string, FactValue>,
  options: { definitions: readonly FactDefinition[]; now: number },
): Map<string, KnownFact> {
  const { definitions, now } = options;
  const known = new Map(definitions.map(one => [one.id, one]));
  return new Map(
    Object.entries(given).map(([id, value]) => {
      const definition = known.get(id);
      if (!definition) {
        throw new InputError(
          `The body at '/facts' has '${id.slice(0, 100)}', which no source tells; expected ids of /api/maturity/v1/facts.${didYouMean(id, [...known.keys()])}`,
        );
      }
      const problem = problemOf(value, definition);
      if (problem !== undefined) {
        throw new InputError(
          `The body at '/facts/${id.replaceAll('/', '~1')}' is ${JSON.stringify(value)?.slice(0, 100)}; expected ${problem}, or null for none.`,
        );
      }
      return [id, { value, at: now }];
    }),
  );
}

/** What was expected instead; undefined where it fits. */
function problemOf(
  value: FactValue,
  { type, values }: FactDefinition,
): string | undefined {
  if (value === null) {
    return undefined;
  }
  if (!fits(value, type)) {
    return EXPECTED[type];
  }
  return values && typeof value === 'string' && !values.includes(value)
    ? `one of ${values.join(', ')}`
    : undefined;
}

function fits(value: FactValue, type: FactType): boolean {
  switch (type) {
    case 'list':
      return (
        Array.isArray(value) && value.every(part => typeof part === 'string')
      );
    case 'time':
      return (
        typeof value === 'string' &&
        /^\d{4}-\d{2}-\d{2}/.test(value) &&
        !Number.isNaN(Date.parse(value))
      );
    case 'text':
      return typeof value === 'string';
    default:
      return typeof value === type;
  }
}
