import { InputError } from '@backstage/errors';
import type { JsonObject, JsonValue } from '@backstage/types';
import { parseDocument, stringify } from 'yaml';
import { checkJson } from './checkJson';
import { readRecord } from './readRecord';
import type { TemplateRecord } from './types';

const HEAD = [
  '# Where this project came from, for updates that lose nothing. The portal',
  '# writes this file; only what stands below `kept` is for people to write.',
  '',
].join('\n');

const FORMAT = { lineWidth: 0 } as const;

/**
 * Writes the record of a project. The same record gives the same bytes.
 * Answers keep the order that they were given in: a template that writes one
 * out, such as a RACI declaration, makes the same file of it again only then.
 *
 * @param previous - the text that lies in the project now, whose comments stay
 * @throws InputError when the record is none that could be read back
 * @public
 */
export function writeRecord(record: TemplateRecord, previous?: string): string {
  const problem = checkJson(record.answers);
  if (problem) {
    throw new InputError(`The answers of ${record.project}: ${problem}`);
  }
  const text = write(record);
  const known = readRecord(text);
  if (previous === undefined || !hasOwnWords(previous)) {
    return text;
  }
  const document = parseDocument(previous);
  for (const key of ['template', 'project', 'answers', 'standard'] as const) {
    if (known[key] === undefined) {
      document.delete(key);
    } else {
      document.set(key, document.createNode(known[key]));
    }
  }
  if (known.kept === undefined) {
    document.delete('kept');
  } else if (!isEqual(document.toJS().kept, known.kept)) {
    document.set('kept', document.createNode(known.kept));
  }
  return document.toString(FORMAT);
}

/** Whether somebody wrote into it, comments for instance. */
function hasOwnWords(previous: string): boolean {
  try {
    return write(readRecord(previous)) !== previous;
  } catch {
    // What cannot be read cannot be kept either.
    return false;
  }
}

function write(record: TemplateRecord): string {
  const { apiVersion, kind, template, project, answers, standard, kept } =
    record;
  return (
    HEAD +
    stringify(
      {
        apiVersion,
        kind,
        template: sortKeys(template),
        project,
        answers: withoutGaps(answers),
        ...(standard && { standard }),
        ...(kept && {
          kept: kept.map(({ files, reason }) => ({ files, reason })),
        }),
      },
      { ...FORMAT, aliasDuplicateObjects: false },
    )
  );
}

function sortKeys(value: JsonValue | undefined): JsonValue | undefined {
  if (Array.isArray(value)) {
    return value.map(item => sortKeys(item) ?? null);
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  const sorted: JsonObject = {};
  for (const key of Object.keys(value).sort()) {
    const item = sortKeys(value[key]);
    if (item !== undefined) {
      sorted[key] = item;
    }
  }
  return sorted;
}

/** Without keys that have no value, which YAML would write as null. */
function withoutGaps(value: JsonValue): JsonValue {
  if (Array.isArray(value)) {
    return value.map(item => withoutGaps(item ?? null));
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  const kept: JsonObject = {};
  for (const [key, item] of Object.entries(value)) {
    if (item !== undefined) {
      kept[key] = withoutGaps(item);
    }
  }
  return kept;
}

function isEqual(a: JsonValue | undefined, b: JsonValue): boolean {
  return JSON.stringify(sortKeys(a)) === JSON.stringify(sortKeys(b));
}
