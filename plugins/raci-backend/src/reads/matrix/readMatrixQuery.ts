import type { MatrixQuery } from '@waymark/plugin-raci-common';
import type { Access } from '../access/readAccess';
import { kindsOf, readActivities } from '../conditions/readActivities';
import { readSubjectFilter, visibleOf } from '../conditions/readSubjectFilter';
import type { SubjectConditions } from '../conditions/types';
import type { ReadContext } from '../context';
import { partiesOf } from '../parties/groupsOf';

/**
 * What a query of the matrix asks for; undefined when nothing can be found.
 *
 * An activity narrows what else is asked for: a cell of a party or role in it,
 * a gap in it. Alone it means the entities that have such an activity at all,
 * those without anybody in it among them.
 */
export async function readMatrixQuery(
  { mirror, resolver }: Pick<ReadContext, 'mirror' | 'resolver'>,
  query: MatrixQuery,
  access: Access,
): Promise<SubjectConditions | undefined> {
  const asked = readActivities(
    resolver.rules.activities,
    nonEmpty(query.activity),
  );
  const [conditions, parties] = await Promise.all([
    readSubjectFilter(query, access),
    readParties(),
  ]);
  if (!conditions || parties?.length === 0) {
    return undefined;
  }
  const activities = asked?.map(activity => activity.id);
  const roles = nonEmpty(query.role);
  const gap = nonEmpty(query.gap);
  const codes = gap?.includes('any') ? undefined : gap;
  return {
    ...conditions,
    ...((parties || roles) && { cell: { parties, roles, activities } }),
    ...(gap && { gap: { codes, activities } }),
    ...(asked && !parties && !roles && !gap && { kinds: kindsOf(asked) }),
  };

  /** A hidden party, or a hidden group of a person, finds nothing. */
  async function readParties(): Promise<string[] | undefined> {
    const { party, throughGroups = false } = query;
    return party === undefined
      ? undefined
      : visibleOf(
          throughGroups ? await partiesOf(mirror, party) : [party],
          access,
        );
  }
}

function nonEmpty<T>(values: readonly T[] | undefined): T[] | undefined {
  return values?.length ? [...values] : undefined;
}
