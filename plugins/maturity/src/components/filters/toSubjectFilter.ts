import type { SubjectFilter } from '@waymark/plugin-maturity-common';
import type { MaturityPageParams } from '../page/maturityPageAddress';

/** What the page's parameters mean for every list of entities. Pure. */
export function toSubjectFilter(params: MaturityPageParams): SubjectFilter {
  const { q, kind, type, lifecycle, owner, system, domain } = params;
  return { q, kind, type, lifecycle, owner, system, domain };
}
