import { RACI_ROLES } from '@waymark/plugin-raci-common';
import type { StoredResolution, SubjectRow } from '../../database/tables';
import { refsOfGap } from '../access/showGap';

/** A subject with what its declaration and those it inherits come to. */
export interface FoundSubject {
  subject: SubjectRow;
  resolved: StoredResolution;
}

/** Users and groups in a subject's cells. */
export function partiesIn({ resolved }: FoundSubject): string[] {
  return resolved.activities.flatMap(activity =>
    RACI_ROLES.flatMap(role => activity[role].map(cell => cell.ref)),
  );
}

/** Every ref that an answer about a subject may name. */
export function refsOfSubject(found: FoundSubject): string[] {
  const { subject, resolved } = found;
  const origins = resolved.activities.flatMap(activity => [
    ...RACI_ROLES.flatMap(role => activity[role].map(cell => cell.origin)),
    ...(activity.nobody ?? []).map(({ origin }) => origin),
  ]);
  const gaps = [
    ...resolved.gaps,
    ...resolved.activities.flatMap(activity => activity.gaps),
  ];
  return [
    subject.entity_ref,
    ...(subject.domain ? [subject.domain] : []),
    ...partiesIn(found),
    ...origins.flatMap(({ ref }) => (ref ? [ref] : [])),
    ...gaps.flatMap(refsOfGap),
  ];
}
