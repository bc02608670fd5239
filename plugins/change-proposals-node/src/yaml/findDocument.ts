import { isMap, parseAllDocuments, type Document, type ParsedNode } from 'yaml';
import type { JsonValue } from '@backstage/types';
import { InputError } from '@backstage/errors';
import { isObject } from './alignItems';

/** What tells one entity of a file from another. */
export interface EntityName {
  kind: string;
  name: string;
  /** `default` without. */
  namespace?: string;
}

/** One of the documents of a file. */
export interface FileDocument {
  document: Document<ParsedNode>;
  /** What the catalog reads in it. */
  json: JsonValue;
}

/**
 * Reads a file as the catalog does.
 *
 * @throws InputError when it is no YAML, with the line
 */
export function readDocuments(text: string): FileDocument[] {
  const parsed = parseAllDocuments(text, {
    keepSourceTokens: true,
    logLevel: 'error',
  });
  return [...parsed].map(document => {
    const [error] = document.errors;
    if (error) {
      throw new InputError(
        `The file is no valid YAML; mend it first: ${error.message.split('\n')[0]}`,
      );
    }
    return {
      document,
      json: JSON.parse(JSON.stringify(document.toJS() ?? null)),
    };
  });
}

/**
 * The index of the document that declares an entity.
 *
 * @throws InputError when none does, or several do
 */
export function findDocument(
  documents: readonly FileDocument[],
  entity: EntityName,
): number {
  const wanted = nameOf(entity.kind, entity.namespace, entity.name);
  const found = [...documents.keys()].filter(index => {
    const { document, json } = documents[index];
    if (!isMap(document.contents) || !isObject(json)) {
      return false;
    }
    const { kind, metadata } = json;
    return (
      isObject(metadata) &&
      nameOf(kind, metadata.namespace, metadata.name) === wanted
    );
  });
  if (found.length === 0) {
    throw new InputError(
      `The file has no document of ${wanted}; it is made elsewhere, change it there`,
    );
  }
  if (found.length > 1) {
    throw new InputError(
      `The file declares ${wanted} ${found.length} times; keep one of them, then propose the change again`,
    );
  }
  return found[0];
}

function nameOf(
  kind: JsonValue | undefined,
  namespace: JsonValue | undefined,
  name: JsonValue | undefined,
): string {
  return `${kind}:${namespace ?? 'default'}/${name}`.toLocaleLowerCase('en-US');
}
