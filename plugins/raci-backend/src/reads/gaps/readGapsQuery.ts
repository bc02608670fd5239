import type { GapsQuery, RaciActivity } from '@waymark/plugin-raci-common';
import type { Access } from '../access/readAccess';
import { readActivities } from '../conditions/readActivities';
import { readSubjectFilter, visibleOf } from '../conditions/readSubjectFilter';
import type { SubjectConditions } from '../conditions/types';

/** Which gaps are asked for, of which subjects. */
export interface GapConditions {
  subjects: SubjectConditions;
  codes?: string[];
  severities?: string[];
  activities?: string[];
  party?: string;
}

/** What a query of gaps asks for; undefined when nothing can be found. */
export async function readGapsQuery(
  known: readonly RaciActivity[],
  query: GapsQuery,
  access: Access,
): Promise<GapConditions | undefined> {
  const { code, severity, party } = query;
  const asked = readActivities(known, query.activity);
  const [subjects, parties] = await Promise.all([
    readSubjectFilter(query, access),
    party === undefined ? undefined : visibleOf([party], access),
  ]);
  if (!subjects || parties?.length === 0) {
    return undefined;
  }
  return {
    subjects,
    ...(code?.length && { codes: code }),
    ...(severity?.length && { severities: severity }),
    ...(asked?.length && { activities: asked.map(({ id }) => id) }),
    ...(party !== undefined && { party }),
  };
}
