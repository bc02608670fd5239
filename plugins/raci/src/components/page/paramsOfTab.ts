import type { RaciPageParams, RaciTab } from './raciPageAddress';

/** Tabs that list entities, and so are searched and filtered alike. */
const OF_ENTITIES = new Set<RaciTab>(['matrix', 'gaps']);

/**
 * What to change when another tab is opened. Whom it is about goes along, and
 * so do the filters of entities; the words of a search do only where the same
 * is searched. Pure.
 */
export function paramsOfTab(
  next: RaciTab,
  before: RaciTab,
): Partial<RaciPageParams> {
  const alike = OF_ENTITIES.has(next) && OF_ENTITIES.has(before);
  return {
    tab: next,
    handover: undefined,
    ...(!alike && { q: undefined }),
  };
}
