import type {
  EntitiesQuery,
  FailingQuery,
} from '@waymark/plugin-maturity-common';
import { toSubjectFilter } from '../filters/toSubjectFilter';
import type { MaturityPageParams } from '../page/maturityPageAddress';

/** What the page's parameters mean for the list of entities. Pure. */
export function toEntitiesQuery(
  rubric: string,
  params: MaturityPageParams,
): EntitiesQuery {
  const { track, level, check, result, sort } = params;
  return {
    ...toSubjectFilter(params),
    rubric,
    track,
    level: level?.map(Number),
    check,
    result: check ? result : undefined,
    sort,
  };
}

/** What they mean for the list of open checks. Pure. */
export function toFailingQuery(
  rubric: string,
  params: MaturityPageParams,
): FailingQuery {
  const { track, check, result } = params;
  return {
    ...toSubjectFilter(params),
    rubric,
    track,
    check: check ? [check] : undefined,
    result,
  };
}

/** A query as parameters of an address, whose values are texts. Pure. */
export function toParameters(query: EntitiesQuery) {
  const { level, ...rest } = query as EntitiesQuery;
  return { ...rest, level: level?.map(String) };
}
