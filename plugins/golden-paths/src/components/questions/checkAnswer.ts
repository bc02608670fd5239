import type { JsonValue } from '@backstage/types';
import { isObject, type Field } from './readField';

/** Why an answer cannot be sent. */
export type AnswerProblem = 'missing' | 'wrong';

/** Problems by the path of their question, such as `toolchain.monitoring`. */
export type AnswerProblems = Readonly<Record<string, AnswerProblem>>;

/**
 * What is wrong with an answer as far as the form can tell; the backend checks
 * the rest. Pure.
 */
export function checkAnswer(options: {
  path: string;
  field: Field;
  required: boolean;
  value: JsonValue | undefined;
}): AnswerProblems {
  const { path, field, required, value } = options;
  if (field.kind === 'group') {
    const answers = isObject(value) ? value : {};
    // A group that need not be there asks nothing while nothing is in it.
    if (!required && Object.keys(answers).length === 0) {
      return {};
    }
    return Object.assign(
      {},
      ...field.fields.map(inner =>
        checkAnswer({
          path: `${path}.${inner.name}`,
          field: inner.field,
          required: inner.required,
          value: answers[inner.name],
        }),
      ),
    );
  }
  if (value === undefined) {
    return required ? { [path]: 'missing' } : {};
  }
  return isRight(field, value) ? {} : { [path]: 'wrong' };
}

function isRight(field: Field, value: JsonValue): boolean {
  const { schema } = field;
  const limit = (name: string, otherwise: number) =>
    typeof schema[name] === 'number' ? schema[name] : otherwise;
  if (field.kind === 'text' && typeof value === 'string') {
    return (
      value.length >= limit('minLength', 0) &&
      value.length <= limit('maxLength', Infinity) &&
      matches(schema.pattern, value)
    );
  }
  if (field.kind === 'number') {
    return (
      typeof value === 'number' &&
      value >= limit('minimum', -Infinity) &&
      value <= limit('maximum', Infinity) &&
      (!field.whole || Number.isInteger(value))
    );
  }
  // A text stands there when what was written is no JSON.
  return (
    field.kind !== 'json' ||
    schema.type === undefined ||
    typeof value !== 'string'
  );
}

function matches(pattern: JsonValue | undefined, text: string): boolean {
  if (typeof pattern !== 'string') {
    return true;
  }
  try {
    return new RegExp(pattern, 'u').test(text);
  } catch {
    // Written for another engine; the backend knows.
    return true;
  }
}
