import { createHash } from 'node:crypto';
import { stringifyEntityRef } from '@backstage/catalog-model';
import type { ObjectKind } from '../database/tables';

/** The catalog's limit on `metadata.name`. */
const MAX_NAME = 63;
const HASH_LENGTH = 8;
/** For the case that even the short one is taken. */
const LONG_HASH_LENGTH = 32;

/** Letters that Unicode does not decompose into a base letter and a mark. */
const LETTERS: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ı: 'i',
};

/** What tells one object of one connection from every other. */
export interface ObjectIdentity {
  sourceId: string;
  kind: ObjectKind;
  objectId: string;
}

/**
 * A source's name as an entity name: lower case, since refs are; letters
 * without their accents; one dash for each run of anything else. Undefined
 * when nothing is left, or when it would have to be cut.
 */
export function plainName(name: string): string | undefined {
  const readable = readableName(name);
  return readable && readable.length <= MAX_NAME ? readable : undefined;
}

/**
 * The name with a short hash of the object's identity, which stays the same
 * for as long as the source keeps the id.
 */
export function hashedName(
  name: string,
  identity: ObjectIdentity,
  hashLength = HASH_LENGTH,
): string {
  const { sourceId, kind, objectId } = identity;
  const suffix = createHash('sha256')
    .update([sourceId, kind, objectId].join('\u0000'))
    .digest('hex')
    .slice(0, hashLength);
  const readable = readableName(name) || kind;
  const room = MAX_NAME - hashLength - 1;
  return `${trimEnds(readable.slice(0, room))}-${suffix}`;
}

/** The refs an object may be discovered under, the preferred one first. */
export function candidateRefs(options: {
  name: string;
  namespace: string;
  identity: ObjectIdentity;
}): string[] {
  const { name, namespace, identity } = options;
  return [
    plainName(name),
    hashedName(name, identity),
    hashedName(name, identity, LONG_HASH_LENGTH),
  ]
    .filter(candidate => candidate !== undefined)
    .map(candidate =>
      stringifyEntityRef({ kind: identity.kind, namespace, name: candidate }),
    );
}

function readableName(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLocaleLowerCase('en-US')
    // Lower-casing decomposes once more (İ), and some letters only exist now.
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[ßæœøđðłþı]/g, letter => LETTERS[letter])
    .replace(/[^a-z0-9._-]+/g, '-')
    .replace(/-{2,}/g, '-');
  return trimEnds(plain);
}

/** Names begin and end with a letter or digit. */
function trimEnds(name: string): string {
  return name.replace(/^[^a-z0-9]+|[^a-z0-9]+$/g, '');
}
