import { parseEntityRef } from '@backstage/catalog-model';
import type { MirrorEntity } from '@waymark/plugin-catalog-mirror-node';
import type { PartyState } from '@waymark/plugin-raci-common';
import type { PartyRow } from '../database/tables';
import { hasLeft } from './hasLeft';

/** What of a party is kept. */
export type DescribedParty = Omit<PartyRow, 'unsettled'>;

/**
 * What is known of a party now. Who is gone keeps the name they had. Pure.
 * @param before - what was known of them, if anything
 * @param isInhabited - of a group: whether somebody is in it
 */
export function describeParty(options: {
  ref: string;
  entity: MirrorEntity | undefined;
  before: Pick<PartyRow, 'title' | 'seen_at' | 'state'> | undefined;
  isInhabited: boolean;
  now: number;
}): DescribedParty {
  const { ref, entity, before, isInhabited, now } = options;
  const { kind, name } = parseEntityRef(ref);
  const title = (entity ? titleOf(entity) : before?.title) ?? null;
  return {
    party_ref: ref,
    kind,
    title,
    words: `${title ?? ''} ${name} ${ref}`.trim().toLocaleLowerCase('en-US'),
    state: stateOf(),
    seen_at: seenAt(),
  };

  function seenAt(): PartyRow['seen_at'] {
    const wasSeen = (before?.seen_at ?? null) !== null;
    const hadLeft = before?.state === 'left';
    // Of whoever is found gone, the last that is known is that they were here.
    return entity || (wasSeen && !hadLeft) ? now : (before?.seen_at ?? null);
  }

  function stateOf(): PartyState {
    if (!entity) {
      return (before?.seen_at ?? null) === null ? 'missing' : 'left';
    }
    if (kind === 'group') {
      return isInhabited ? 'present' : 'empty';
    }
    return hasLeft(entity, now) ? 'left' : 'present';
  }
}

/** The display name of a user or group, where it has one. */
function titleOf({ spec, title }: MirrorEntity): string | undefined {
  const { profile } = spec;
  const displayName =
    typeof profile === 'object' && profile !== null && 'displayName' in profile
      ? profile.displayName
      : undefined;
  return typeof displayName === 'string' && displayName ? displayName : title;
}
