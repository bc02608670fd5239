import { reviveNumbers } from '@waymark/plugin-mlops-common';

/**
 * A record as it was stored; metrics that are not finite, which are stored as
 * words, are numbers again.
 */
export function parseRecord<TRecord>(data: string): TRecord {
  return reviveNumbers(JSON.parse(data) as TRecord);
}
