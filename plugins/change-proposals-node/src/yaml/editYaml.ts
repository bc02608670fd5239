import { isMap, isNode } from 'yaml';
import type { JsonObject, JsonValue } from '@backstage/types';
import { isObject, isSame } from './alignItems';
import type { Editing } from './Editing';
import { setIn } from './editValue';
import { findDocument, readDocuments, type EntityName } from './findDocument';
import { lineBreakOf } from './lines';
import { refuse } from './refuse';
import { styleOf } from './render';
import { applySplices } from './splices';

/** One value of one entity in a file. @public */
export interface YamlEdit {
  /** The whole file, perhaps with several documents. */
  text: string;
  /** Whose document it is; `default` is the namespace without. */
  entity: { kind: string; name: string; namespace?: string };
  /** Keys from the root of the entity; no list indices. */
  path: readonly string[];
  /** The new value; `undefined` takes the key out. */
  value: JsonValue | undefined;
}

/**
 * Changes one value of one entity in a YAML file, and of the text no more than
 * is needed: comments, order, quoting, line ends, other documents stay as they
 * are. New lines are written in the style of those around. A value that the
 * file has already changes nothing.
 *
 * What comes out is read back: a text that does not say exactly what was asked
 * is never handed out.
 *
 * @throws InputError when it cannot be done safely, with what is in the way
 * and how to mend it: no such document or two of them, invalid YAML, an anchor,
 * alias, tag, `$yaml`-like reference or template placeholder in the part that
 * changes, a file that says it is generated
 * @public
 */
export function editYaml(edit: YamlEdit): string {
  const { text, entity, path } = edit;
  const value =
    edit.value === undefined
      ? undefined
      : (JSON.parse(JSON.stringify(edit.value)) as JsonValue);
  const documents = readDocuments(text);
  const index = findDocument(documents, entity);
  const { document, json } = documents[index];
  const expected = withValue(json, path, value);
  if (isSame(json, expected)) {
    return text;
  }
  refuseGenerated(text);
  const root = document.contents;
  if (!isMap(root)) {
    throw refuse('The document is no map');
  }
  const nearest = document.getIn(path.slice(0, -1), true);
  const editing: Editing = {
    text,
    document,
    lineBreak: lineBreakOf(text),
    style: styleOf(text, document, isNode(nearest) ? [nearest] : []),
    splices: [],
  };
  setIn(editing, root, path, value);
  const edited = applySplices(text, editing.splices);
  readBack(edited, { documents, index, expected, entity });
  return edited;
}

/** The last word: the text says what was asked, and all else as before. */
function readBack(
  edited: string,
  options: {
    documents: ReturnType<typeof readDocuments>;
    index: number;
    expected: JsonValue;
    entity: EntityName;
  },
): void {
  const { documents, index, expected, entity } = options;
  const after = readAgain(edited);
  const isRight =
    after?.length === documents.length &&
    after.every(({ json }, at) =>
      isSame(json, at === index ? expected : documents[at].json),
    );
  if (!isRight) {
    throw refuse(
      `The way ${entity.kind} ${entity.name} is written leaves no safe place for the change`,
    );
  }
}

function readAgain(text: string) {
  try {
    return readDocuments(text);
  } catch {
    // Invalid is as wrong as a wrong value; the caller says so.
    return undefined;
  }
}

function refuseGenerated(text: string) {
  const head = /^(?:\uFEFF?(?:[ \t]*#.*|[ \t]*|---[ \t]*)\r?\n)*/.exec(text);
  if (/\bdo not edit\b|@generated\b/i.test(head?.[0] ?? '')) {
    throw refuse(
      'The file says of itself that it is generated',
      'change what it is generated from',
    );
  }
}

/** The value as it is to be; keys missing on the way are added. */
function withValue(
  json: JsonValue,
  path: readonly string[],
  value: JsonValue | undefined,
): JsonValue {
  const [key, ...rest] = path;
  const map: JsonObject = isObject(json) ? { ...json } : {};
  if (rest.length > 0) {
    if (value === undefined && !isObject(map[key])) {
      return json;
    }
    map[key] = withValue(map[key] ?? null, rest, value);
  } else if (value === undefined) {
    delete map[key];
  } else {
    map[key] = value;
  }
  return map;
}
