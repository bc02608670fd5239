import type { JsonValue } from '@backstage/types';
import { isObject, type Field } from './readField';

/**
 * What a question begins with: what was answered before as far as it is still
 * an answer, else the template's default, else nothing. Pure.
 */
export function firstAnswer(
  field: Field,
  recorded: JsonValue | undefined,
): JsonValue | undefined {
  if (field.kind === 'group') {
    const before = isObject(recorded) ? recorded : {};
    const answers = field.fields.flatMap(({ name, field: inner }) => {
      const answer = firstAnswer(inner, before[name]);
      return answer === undefined ? [] : [[name, answer] as const];
    });
    return answers.length > 0 ? Object.fromEntries(answers) : undefined;
  }
  const usual = field.schema.default;
  return recorded !== undefined && recorded !== null && fits(field, recorded)
    ? recorded
    : usual;
}

function fits(field: Field, value: JsonValue): boolean {
  switch (field.kind) {
    case 'choice':
      return field.choices.some(choice => choice.value === value);
    case 'text':
      return typeof value === 'string';
    case 'number':
      return typeof value === 'number';
    case 'yes-no':
      return typeof value === 'boolean';
    case 'lines':
      return Array.isArray(value);
    default:
      return true;
  }
}
