import type {
  RaciGap,
  RaciGapCode,
  RaciOrigin,
} from '@waymark/plugin-raci-common';
import { refsIn } from './refsIn';
import type { Sight } from './Sight';

/** What is said of a gap about something that the asker may not see. */
const WITHOUT_NAMES: Readonly<Record<RaciGapCode, string>> = {
  'no-accountable': 'Nobody is Accountable.',
  'several-accountable': 'More than one are Accountable.',
  'no-responsible': 'Nobody is Responsible.',
  'party-missing': 'Somebody who is named is not in the catalog.',
  'party-left': 'Somebody who is named has left.',
  'empty-group': 'A group that is named has no members.',
  'unknown-activity': 'The declaration names an activity that there is not.',
  'malformed-declaration': 'A part of the declaration is not understood.',
};

const ASK_OWNER =
  'You may not see everything that this is about; ask the owner of the entity.';

/** All refs that a gap names, in its fields and in its words. */
export function refsOfGap(gap: RaciGap): string[] {
  return [
    ...(gap.ref ? [gap.ref] : []),
    ...(gap.origin?.ref ? [gap.origin.ref] : []),
    ...refsIn(`${gap.message} ${gap.mend}`),
  ];
}

/** A gap as the asker may see it: that it is there, but no hidden names. */
export function showGap(gap: RaciGap, sight: Sight): RaciGap {
  const { ref, origin, ...rest } = gap;
  const shows =
    sight.origin(origin) &&
    refsOfGap(gap).every(named => sight.party(named, origin));
  if (shows) {
    return gap;
  }
  return {
    ...rest,
    message: WITHOUT_NAMES[gap.code],
    mend: ASK_OWNER,
    ...(origin && { origin: showOrigin(origin, sight) }),
  };
}

/** An origin without its ref where the asker may not see it. */
export function showOrigin(origin: RaciOrigin, sight: Sight): RaciOrigin {
  if (sight.origin(origin)) {
    return origin;
  }
  const { ref, ...rest } = origin;
  return rest;
}
