import type { PartyState } from '@waymark/plugin-raci-common';
import type { Reader } from '../reader/useReader';

/** Whose duties are looked at. */
export interface Holder {
  ref: string;
  /** Undefined while it is not known. */
  state?: PartyState;
}

/**
 * Whether it can make sense for the reader to hand over what somebody holds:
 * what is theirs or their group's, and what somebody holds who is gone. Who
 * may is for the backend to say. Pure.
 */
export function mayOffer(
  { ref, state }: Holder,
  reader: Pick<Reader, 'isMine'>,
): boolean {
  return (
    reader.isMine(ref) !== undefined ||
    (state !== undefined && state !== 'present')
  );
}
