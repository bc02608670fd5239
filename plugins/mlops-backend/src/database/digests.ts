import { hash } from 'node:crypto';
import { keyText, type RegistryTable, type RowKey } from './registryTables';

/** Identifies a text: SHA-256, base64, 44 characters. */
export function contentHash(text: string): string {
  return hash('sha256', text, 'base64');
}

/** Characters of one {@link keyDigest}. */
export const KEY_DIGEST_LENGTH = 8;

/**
 * A short digest of a row's key: 48 bits, salted with the pass. Two keys that
 * meet on one digest make a vanished row survive until the next full pass,
 * whose salt is another; they never make a living row vanish.
 */
export function keyDigest(
  salt: string,
  table: RegistryTable | 'problems',
  key: RowKey,
): string {
  return hash(
    'sha1',
    `${salt}\u0000${table}\u0000${keyText(key)}`,
    'base64',
  ).slice(0, KEY_DIGEST_LENGTH);
}
