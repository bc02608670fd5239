import { InputError } from '@backstage/errors';
import type { JsonObject } from '@backstage/types';
import { LineCounter, parseDocument } from 'yaml';
import { checkJson } from './checkJson';
import { readRef } from './readRef';
import { RECORD_PATH, type TemplateRecord } from './types';

const MOST_CHARACTERS = 200_000;
const MOST_GLOBS = 200;
const MOST_KEPT = 500;
const LONGEST_GLOB = 300;
const LONGEST_REASON = 1_000;
const LONGEST_VERSION = 100;
/** Wildcards in one part of a path; more are slow to match and say nothing. */
const MOST_STARS = 4;

/**
 * Reads the record that lies in a project.
 *
 * @throws InputError that names the field or the line, what was found there
 * and what was expected
 * @public
 */
export function readRecord(text: string): TemplateRecord {
  if (text.length > MOST_CHARACTERS) {
    fail(
      `has ${text.length} characters; expected at most ${MOST_CHARACTERS}. Long answers belong into files of the project`,
    );
  }
  const value = asObject(parse(text), 'it');
  const known = [
    'apiVersion',
    'kind',
    'template',
    'project',
    'answers',
    'standard',
    'kept',
  ];
  refuseUnknown(value, known, '');
  if (
    value.apiVersion !== 'mlops.waymark.dev/v1alpha1' ||
    value.kind !== 'TemplateRecord'
  ) {
    fail(
      `is ${show(value.apiVersion)} ${show(value.kind)}; expected apiVersion mlops.waymark.dev/v1alpha1 and kind TemplateRecord`,
    );
  }
  const template = asObject(value.template, 'template');
  refuseUnknown(template, ['ref', 'version'], 'template.');
  return {
    apiVersion: 'mlops.waymark.dev/v1alpha1',
    kind: 'TemplateRecord',
    template: {
      ref: readRef(template.ref, 'template.ref', 'template:default/training'),
      ...(template.version !== undefined && {
        version: asText(template.version, 'template.version', LONGEST_VERSION),
      }),
    },
    project: readRef(value.project, 'project', 'model:default/churn'),
    answers: asObject(value.answers, 'answers'),
    ...(value.standard !== undefined && {
      standard: asList(value.standard, 'standard', MOST_GLOBS).map(
        (glob, index) => asGlob(glob, `standard[${index}]`),
      ),
    }),
    ...(value.kept !== undefined && {
      kept: asList(value.kept, 'kept', MOST_KEPT).map((item, index) => {
        const at = `kept[${index}]`;
        const entry = asObject(item, at);
        refuseUnknown(entry, ['files', 'reason'], `${at}.`);
        return {
          files: asGlob(entry.files, `${at}.files`),
          reason: asText(entry.reason, `${at}.reason`, LONGEST_REASON),
        };
      }),
    }),
  };
}

function parse(text: string): unknown {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, uniqueKeys: true });
  const [error] = document.errors;
  if (error) {
    const { line } = lineCounter.linePos(error.pos[0]);
    fail(`is no valid YAML at line ${line}: ${error.message.split('\n')[0]}`);
  }
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: 0 });
  } catch {
    fail('has an alias (*name); expected every value written out');
  }
  const problem = checkJson(value);
  if (problem) {
    fail(problem);
  }
  return value;
}

function fail(problem: string): never {
  throw new InputError(`${RECORD_PATH} ${problem}`);
}

function asObject(value: unknown, field: string): JsonObject {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return fail(
      field === 'it'
        ? `is ${show(value)}; expected a map`
        : `has ${show(value)} as ${field}; expected a map`,
    );
  }
  return value as JsonObject;
}

function asList(value: unknown, field: string, most: number): unknown[] {
  if (!Array.isArray(value) || value.length > most) {
    return fail(
      `has ${show(value)} as ${field}; expected a list of at most ${most}`,
    );
  }
  return value;
}

function asText(value: unknown, field: string, longest: number): string {
  if (typeof value !== 'string' || value === '' || value.length > longest) {
    return fail(
      `has ${show(value)} as ${field}; expected a text of 1 to ${longest} characters, in quotes if it looks like a number`,
    );
  }
  return value;
}

function asGlob(value: unknown, field: string): string {
  const glob = asText(value, field, LONGEST_GLOB);
  const crowded = glob
    .split('/')
    .some(part => part.split('*').length - 1 > MOST_STARS);
  if (crowded) {
    fail(
      `has ${show(glob)} as ${field}; expected at most ${MOST_STARS} stars between two slashes`,
    );
  }
  return glob;
}

function refuseUnknown(value: JsonObject, known: string[], prefix: string) {
  const unknown = Object.keys(value).find(key => !known.includes(key));
  if (unknown !== undefined) {
    fail(
      `has a field ${prefix}${unknown.slice(0, 100)}; expected ${known.join(', ')}`,
    );
  }
}

function show(value: unknown): string {
  if (value === undefined) {
    return 'nothing';
  }
  if (Array.isArray(value)) {
    return `a list of ${value.length}`;
  }
  if (typeof value === 'object' && value !== null) {
    return 'a map';
  }
  return JSON.stringify(value).slice(0, 100);
}
