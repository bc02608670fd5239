import { InputError } from '@backstage/errors';
import type { JsonObject, JsonValue } from '@backstage/types';

/** Extensions that come with Cookiecutter and Jinja. */
const HARMLESS = /^(?:cookiecutter\.extensions|jinja2\.ext|jinja2_time)\./;

/**
 * Reads `cookiecutter.json`, and sees that a template asks for nothing that
 * only trusted ones may do.
 *
 * @throws InputError that says what it is
 */
export function readQuestions(
  text: string,
  options: { isTrusted: boolean },
): JsonObject {
  const questions = readObject(text);
  if (isObject(questions.templates) || Array.isArray(questions.template)) {
    throw new InputError(
      'The repository has several templates; name the folder of one as directory',
    );
  }
  const extensions: JsonValue[] = [questions._extensions ?? []].flat();
  const foreign = extensions.find(name => !HARMLESS.test(String(name)));
  if (foreign !== undefined && !options.isTrusted) {
    throw new InputError(
      `The template runs the extension '${foreign}'; who runs the portal can allow that with trusted: true in mlops.python.templates`,
    );
  }
  return questions;
}

/**
 * Values as the questions take them. Cookiecutter itself passes over those that
 * it does not know, and renders texts as templates, which may run anything.
 *
 * @throws InputError naming the value that is none
 */
export function checkValues(
  values: JsonObject,
  questions: JsonObject,
): JsonObject {
  for (const [name, value] of Object.entries(values)) {
    if (!Object.hasOwn(questions, name)) {
      const known = Object.keys(questions).filter(key => !key.startsWith('_'));
      throw new InputError(
        `The template has no question '${name}'; it asks for: ${known.join(', ')}`,
      );
    }
    if (/\{[{%#]/.test(JSON.stringify(value))) {
      throw new InputError(
        `'${name}' has {{, {% or {# in it, which Cookiecutter would render; expected plain text`,
      );
    }
    const choices = questions[name];
    if (Array.isArray(choices) && !choices.includes(value as never)) {
      throw new InputError(
        `'${name}' is '${value}'; expected one of: ${choices.join(', ')}`,
      );
    }
  }
  return values;
}

function readObject(text: string): JsonObject {
  let value: JsonValue;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new InputError(`cookiecutter.json is no JSON: ${error}`);
  }
  if (!isObject(value)) {
    throw new InputError('cookiecutter.json has no questions by name');
  }
  return value;
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
