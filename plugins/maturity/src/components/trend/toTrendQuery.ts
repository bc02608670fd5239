import type { TrendQuery } from '@waymark/plugin-maturity-common';
import type { MaturityPageParams } from '../page/maturityPageAddress';

const DAY_MS = 86_400_000;
const YEAR_DAYS = 365;

/**
 * What the page's parameters mean for trends, which are kept of everything, of
 * an owner, a system or a domain: where exactly one is chosen and nothing else
 * narrows, of that. Pure.
 * @param now - milliseconds since 1970
 */
export function toTrendQuery(
  rubric: string,
  params: MaturityPageParams,
  now: number,
): TrendQuery {
  const { owner, system, domain, period } = params;
  const chosen = Object.entries({ owner, system, domain }).filter(
    ([, refs]) => refs !== undefined,
  );
  const [only] = chosen;
  return {
    rubric,
    ...(chosen.length === 1 &&
      only[1]?.length === 1 && { [only[0]]: only[1][0] }),
    ...(period === 'year' && {
      from: new Date(now - YEAR_DAYS * DAY_MS).toISOString().slice(0, 10),
    }),
  };
}
