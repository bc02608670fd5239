import { InputError } from '@backstage/errors';
import type { JsonObject, JsonValue } from '@backstage/types';
import {
  secretFields,
  type OpenQuestion,
} from '@waymark/plugin-golden-paths-common';
import { validate } from 'jsonschema';
import { activeSchemas, isObject } from './activeSchemas';

/** A default may open a branch with defaults of its own. */
const MOST_ROUNDS = 5;
/** Fields that show something and are no question. */
const NO_QUESTIONS = ['WaymarkPlan', 'WaymarkDraft'];

/** What a template is to be rendered with, and what it still asks. */
export interface Answered {
  answers: JsonObject;
  questions: OpenQuestion[];
}

/**
 * Puts the answers of a project to the questions that its template asks now:
 * those of its record, those given now, and the template's defaults for the
 * rest. What is left is open. An answer of the record that the template takes
 * no more is open too. Pure.
 *
 * @param options.parameters - `spec.parameters` of the template now
 * @param options.before - of the template that the project stands on; what it
 *   asked already and need not be answered, is not asked again
 * @throws InputError for given answers that the template does not ask for, or
 *   that do not fit
 */
export function askQuestions(options: {
  parameters: JsonValue | undefined;
  before?: JsonValue;
  recorded: JsonObject;
  given?: JsonObject;
}): Answered {
  const { parameters, before, recorded, given = {} } = options;
  const pages = pagesOf(parameters);
  const secret = new Set(
    secretFields(parameters, { unrecorded: true }).map(([name]) => name),
  );
  const answers = withDefaults(pages, mergeAnswers(recorded, given), secret);
  const asked = collectProperties(pages, answers);
  const known = new Set(
    before === undefined
      ? []
      : collectProperties(pagesOf(before), answers).keys(),
  );
  for (const name of Object.keys(given)) {
    checkGiven({
      name,
      value: answers[name],
      schemas: asked.get(name),
      secret,
    });
  }

  const required = requiredOf(pages, answers);
  const questions: OpenQuestion[] = [];
  for (const [name, schemas] of asked) {
    if (secret.has(name) || schemas.some(isNoQuestion)) {
      continue;
    }
    const isAnswered = answers[name] !== undefined;
    const fits =
      isAnswered &&
      schemas.every(schema => problemsOf(answers[name], schema).length === 0);
    const isRequired = required.has(name) || isAnswered;
    if (!fits && (isRequired || !known.has(name))) {
      const schema: JsonObject = Object.assign({}, ...schemas);
      questions.push({ name, schema, required: isRequired });
    }
  }
  return { answers, questions };
}

function checkGiven(answer: {
  name: string;
  value: JsonValue | undefined;
  schemas: JsonObject[] | undefined;
  secret: ReadonlySet<string>;
}): void {
  const { name, value, schemas, secret } = answer;
  if (!schemas || secret.has(name)) {
    throw new InputError(
      `answers.${name} is no question of the template, or one whose answer is not recorded; leave it out`,
    );
  }
  const [problem] = schemas.flatMap(schema => problemsOf(value, schema));
  if (problem) {
    throw new InputError(`answers.${name}${problem}`);
  }
}

function problemsOf(value: JsonValue | undefined, schema: JsonObject) {
  return validate(value, schema).errors.map(({ stack }) =>
    stack.replace(/^instance/, ''),
  );
}

function pagesOf(parameters: JsonValue | undefined): JsonValue[] {
  if (parameters === undefined) {
    return [];
  }
  return Array.isArray(parameters) ? parameters : [parameters];
}

function isNoQuestion(schema: JsonObject): boolean {
  return (
    schema.type === 'null' || NO_QUESTIONS.includes(String(schema['ui:field']))
  );
}

/** Each question by name, with all that active pages and branches say of it. */
function collectProperties(
  pages: readonly JsonValue[],
  answers: JsonObject,
): Map<string, JsonObject[]> {
  const found = new Map<string, JsonObject[]>();
  for (const { properties } of pages.flatMap(p => activeSchemas(p, answers))) {
    for (const [name, schema] of Object.entries(
      isObject(properties) ? properties : {},
    )) {
      if (isObject(schema)) {
        found.set(name, [...(found.get(name) ?? []), schema]);
      }
    }
  }
  return found;
}

function requiredOf(
  pages: readonly JsonValue[],
  answers: JsonObject,
): Set<string> {
  return new Set(
    pages
      .flatMap(page => activeSchemas(page, answers))
      .flatMap(({ required }) => (Array.isArray(required) ? required : []))
      .map(String),
  );
}

/** Groups of answers are merged, so that one new choice needs no old ones. */
function mergeAnswers(recorded: JsonObject, given: JsonObject): JsonObject {
  const merged: JsonObject = { ...recorded };
  for (const [name, value] of Object.entries(given)) {
    const before = merged[name];
    merged[name] =
      isObject(before) && isObject(value) ? mergeAnswers(before, value) : value;
  }
  return merged;
}

function withDefaults(
  pages: readonly JsonValue[],
  answers: JsonObject,
  secret: ReadonlySet<string>,
): JsonObject {
  let filled = answers;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const before = filled;
    for (const [name, schemas] of collectProperties(pages, before)) {
      if (!secret.has(name)) {
        filled = fillOne(filled, name, schemas);
      }
    }
    if (filled === before) {
      break;
    }
  }
  return filled;
}

function fillOne(
  answers: JsonObject,
  name: string,
  schemas: JsonObject[],
): JsonObject {
  const value = answers[name];
  if (value === undefined) {
    const preset = schemas.find(schema => schema.default !== undefined);
    const group = preset ? undefined : presetsOf(schemas);
    const given = preset ? structuredClone(preset.default) : group;
    return given === undefined ? answers : { ...answers, [name]: given };
  }
  if (isObject(value) && schemas.some(schema => isObject(schema.properties))) {
    const filled = withDefaults(schemas, value, new Set());
    return filled === value ? answers : { ...answers, [name]: filled };
  }
  return answers;
}

/** The defaults within a group that has none of its own. */
function presetsOf(schemas: JsonObject[]): JsonObject | undefined {
  if (!schemas.some(schema => isObject(schema.properties))) {
    return undefined;
  }
  const filled = withDefaults(schemas, {}, new Set());
  return Object.keys(filled).length > 0 ? filled : undefined;
}
