import type { FactDefinition, FactType } from '../../facts';
import type { ConditionOperator, FactCondition } from '../types';
import { found, isMapping } from './Place';
import type { Place } from './Place';
import { didYouMean } from './suggest';

type Scalar = string | number | boolean | null;

/**
 * Reads what a fact is compared with: a value that fits its type and the
 * operator, or another fact of the same type. The answer is wrapped, since
 * null is a value as well.
 */
export function readComparedValue(
  place: Place,
  {
    operator,
    definition,
    readFact,
  }: {
    operator: ConditionOperator;
    definition?: FactDefinition;
    readFact(
      place: Place,
    ): { id: string; definition?: FactDefinition } | undefined;
  },
): { value: FactCondition['value'] } | undefined {
  const type = expectedType(operator, definition);
  if (place.missing) {
    place.error(
      `Found nothing; expected the ${wordsFor(operator, type)} to compare with. Add "value:".`,
    );
    return undefined;
  }
  if (isMapping(place.value)) {
    place.keys('a fact to compare with', ['fact']);
    const other = readFact(place.at('fact'));
    const otherType = other?.definition?.type;
    if (other && type && otherType && otherType !== type) {
      place.error(
        `Found the fact "${other.id}", a ${otherType}; expected a ${type} to compare with. Name a fact of that type.`,
      );
      return undefined;
    }
    return other && { value: { fact: other.id } };
  }
  if (operator === 'in' || operator === 'notIn') {
    const items = place.items('values', { least: 1, most: 100 });
    const values = items?.map(item => readScalar(item, operator, definition));
    return values?.every(value => value !== undefined)
      ? { value: values.map(({ value }) => value as string | number) }
      : undefined;
  }
  return readScalar(place, operator, definition);
}

function readScalar(
  place: Place,
  operator: ConditionOperator,
  definition: FactDefinition | undefined,
): { value: Scalar } | undefined {
  const { value } = place;
  const type = expectedType(operator, definition);
  const fits =
    value === null
      ? operator === 'equal' || operator === 'notEqual'
      : isOf(type, value) && !(isOrder(operator) && typeof value === 'boolean');
  if (!fits) {
    place.error(
      `Found ${found(value)}; expected the ${wordsFor(operator, type)}. ${
        typeof value === 'string' && type !== 'time'
          ? 'Take the quotes away.'
          : 'Write it so.'
      }`,
    );
    return undefined;
  }
  const words = definition?.type === 'list' ? undefined : definition?.values;
  if (words && typeof value === 'string' && !words.includes(value)) {
    place.error(
      `Found "${value}", which "${definition?.id}" never is; expected one of ${words.join(', ')}.${didYouMean(value, words)}`,
    );
    return undefined;
  }
  return { value: value as Scalar };
}

function expectedType(
  operator: ConditionOperator,
  definition: FactDefinition | undefined,
): FactType | undefined {
  if (operator === 'contains' || operator === 'doesNotContain') {
    return 'text';
  }
  return definition?.type;
}

function isOrder(operator: ConditionOperator): boolean {
  return operator.startsWith('lessThan') || operator.startsWith('greaterThan');
}

function isOf(type: FactType | undefined, value: unknown): boolean {
  switch (type) {
    case 'boolean':
      return typeof value === 'boolean';
    case 'number':
      return typeof value === 'number' && Number.isFinite(value);
    case 'text':
      return typeof value === 'string';
    case 'time':
      return typeof value === 'string' && !Number.isNaN(Date.parse(value));
    default:
      return (
        typeof value === 'string' ||
        typeof value === 'boolean' ||
        (typeof value === 'number' && Number.isFinite(value))
      );
  }
}

function wordsFor(
  operator: ConditionOperator,
  type: FactType | undefined,
): string {
  const list = operator === 'in' || operator === 'notIn';
  const word = {
    boolean: 'value true or false',
    number: 'number',
    text: 'text',
    time: 'time, such as "2026-11-20T10:00:00Z",',
    list: 'text',
  };
  const one = type ? word[type] : 'value';
  return list ? `list whose items are each a ${one}` : one;
}
