import { createHash } from 'node:crypto';

/**
 * 32 hexadecimal digits that are the same for the same JSON; to find out
 * whether a row would say something else.
 * @public
 */
export function digestOf(value: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(value))
    .digest('hex')
    .slice(0, 32);
}
