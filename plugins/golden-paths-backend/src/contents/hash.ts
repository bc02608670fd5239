import { createHash } from 'node:crypto';

/** The sha-256 of bytes or text, in hexadecimal digits. */
export function sha256(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}
