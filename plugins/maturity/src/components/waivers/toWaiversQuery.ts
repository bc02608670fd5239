import type {
  WaiversQuery,
  WaiverState,
} from '@waymark/plugin-maturity-common';
import type { MaturityPageParams } from '../page/maturityPageAddress';

/** Those that somebody may still have to do something about. */
const UNDER_WAY: WaiverState[] = ['requested', 'approved'];

/** What the page's parameters mean for the list of waivers. Pure. */
export function toWaiversQuery(params: MaturityPageParams): WaiversQuery {
  const { rubric, owner, system, domain, show } = params;
  return {
    rubric,
    owner,
    system,
    domain,
    ...(show !== 'all' && { state: UNDER_WAY }),
  };
}
