import type { RollupItem } from '@waymark/plugin-maturity-common';
import {
  HEAT_MAP_GROUPS,
  maturityPageAddress,
  type MaturityPageParams,
} from '../page/maturityPageAddress';

/**
 * The entities behind a row or a cell of the heat map, as an address of this
 * page: what narrows the map narrows the list. Entities of no group cannot be
 * asked for, so that row leads to all. Pure.
 */
export function groupAddress(
  rubric: string,
  params: MaturityPageParams,
  { group }: Pick<RollupItem, 'group'>,
  track?: string,
): string {
  const { q, kind, type, lifecycle, owner, system, domain } = params;
  const groupBy = params.groupBy ?? HEAT_MAP_GROUPS[0];
  return maturityPageAddress('', {
    tab: 'entities',
    rubric,
    q,
    kind,
    type,
    lifecycle,
    owner,
    system,
    domain,
    ...(group !== undefined && { [groupBy]: [group] }),
    ...(track !== undefined && { track }),
    sort: 'level',
  });
}
