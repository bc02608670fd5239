import type { MaturityApi, RollupPage } from '@waymark/plugin-maturity-common';
import {
  type Choice,
  shortName,
  useSharedQuery,
} from '@waymark/plugin-page-parts-react';
import { useMemo } from 'react';
import { maturityApiRef } from '../../api';

/** As many as one answer takes; a longer list is no list to choose from. */
const MOST = 200;

/**
 * Values that entities of a rubric can be narrowed by, with how many have
 * each. None while they are asked for.
 */
export function useGroupChoices(
  rubric: string | undefined,
  groupBy: 'owner' | 'system' | 'domain' | 'kind',
): Choice[] {
  const question = useMemo(
    () => ({
      key: `groups of ${rubric ?? ''} by ${groupBy}`,
      load: (api: MaturityApi, signal: AbortSignal) =>
        api.getRollup({ rubric, groupBy, limit: MOST }, { signal }),
    }),
    [rubric, groupBy],
  );
  const { value } = useSharedQuery(maturityApiRef, question);
  return useMemo(() => toChoices(value), [value]);
}

function toChoices(page: RollupPage | undefined): Choice[] {
  return (page?.items ?? []).flatMap(({ group, title, entities }) =>
    group === undefined
      ? []
      : [{ value: group, label: title ?? shortName(group), count: entities }],
  );
}
