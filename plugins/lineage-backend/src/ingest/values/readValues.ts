import type { NodeKey } from '@waymark/plugin-lineage-common';
import { LIMITS } from '../limits';
import { EventRefusal, found, pointerTo } from './EventRefusal';

/** A JSON object. */
export type Json = Record<string, unknown>;

/** What no database keeps in a text: NUL, and half of a surrogate pair. */
const UNSTORABLE = /\0|\p{Cs}/u;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** True for an object that is no list. */
export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** True for a text that can be stored and is not empty. */
export function isText(value: unknown, limit: number): value is string {
  return (
    typeof value === 'string' &&
    value !== '' &&
    value.length <= limit &&
    !UNSTORABLE.test(value)
  );
}

/** The object at `key`; refuses anything else. */
export function readObject(parent: Json, key: string, pointer: string): Json {
  const value = parent[key];
  if (isObject(value)) {
    return value;
  }
  throw new EventRefusal(
    pointerTo(pointer, key),
    `${found(value)}; expected an object as OpenLineage 2-0-2 describes it`,
  );
}

/** The list at `key`; empty when it is absent or null; refuses anything else. */
export function readList(
  parent: Json,
  key: string,
  pointer: string,
): readonly unknown[] {
  const value = parent[key];
  if (value === undefined || value === null) {
    return [];
  }
  if (Array.isArray(value)) {
    return value;
  }
  throw new EventRefusal(
    pointerTo(pointer, key),
    `${found(value)}; expected a list`,
  );
}

/** The text at `key`; refuses what is empty, too long or cannot be stored. */
export function readText(
  parent: Json,
  key: string,
  pointer: string,
  limit: number,
): string {
  const value = parent[key];
  if (isText(value, limit) && value.trim() !== '') {
    return value;
  }
  throw new EventRefusal(pointerTo(pointer, key), whyNoText(value, limit));
}

/** `namespace` and `name` of a job or dataset. */
export function readKey(
  parent: Json,
  type: NodeKey['type'],
  pointer: string,
): NodeKey {
  return {
    type,
    namespace: readText(parent, 'namespace', pointer, LIMITS.namespace),
    name: readText(parent, 'name', pointer, LIMITS.name),
  };
}

/** As {@link readKey}, where a wrong one is no reason to refuse the event. */
export function tryKey(
  value: unknown,
  type: NodeKey['type'],
): NodeKey | undefined {
  return isObject(value) &&
    isText(value.namespace, LIMITS.namespace) &&
    isText(value.name, LIMITS.name)
    ? { type, namespace: value.namespace, name: value.name }
    : undefined;
}

/** The UUID at `key`, lower case. */
export function readUuid(parent: Json, key: string, pointer: string): string {
  const value = parent[key];
  if (isUuid(value)) {
    return value.toLowerCase();
  }
  throw new EventRefusal(
    pointerTo(pointer, key),
    `${found(value)}; expected a UUID such as "01941f29-7c00-7aaa-8000-5d3b8a1f2c44", one for all events of a run; OpenLineage's clients generate it`,
  );
}

/** True for a UUID of any version. */
export function isUuid(value: unknown): value is string {
  return typeof value === 'string' && UUID.test(value);
}

function whyNoText(value: unknown, limit: number): string {
  if (typeof value !== 'string') {
    return `${found(value)}; expected a text`;
  }
  if (value.length > limit) {
    return `has ${value.length} characters; expected at most ${limit}; shorten the name, or send a digest of it`;
  }
  if (value.trim() === '') {
    return `${value === '' ? 'is empty' : 'is blank'}; expected a text`;
  }
  return 'holds a NUL character or half of a surrogate pair, which cannot be stored; send valid Unicode text';
}
