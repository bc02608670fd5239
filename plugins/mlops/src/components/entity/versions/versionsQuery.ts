import type {
  VersionsQuery,
  VersionsSortField,
} from '@waymark/plugin-mlops-common';
import type { ListAddress, ListState } from '../recordList/listState';

/** What the tab of versions reads from its address. */
export const VERSIONS_ADDRESS: ListAddress = {
  filters: ['status', 'alias'],
  open: 'version',
  canSort: isSortField,
};

/** The order of the API when none is asked for. */
export const DEFAULT_SORT = { field: 'version', order: 'desc' } as const;

/** The question to the API that the tab's state and columns come to. */
export function versionsQuery(
  { q, filters, sort }: ListState,
  metrics: string[],
): VersionsQuery {
  const { status, alias } = filters;
  return {
    ...(q && { q }),
    ...(status && { status }),
    ...(alias && { alias }),
    ...(sort &&
      isSortField(sort.field) && {
        sort: { field: sort.field, order: sort.order },
      }),
    metrics,
  };
}

function isSortField(field: string): field is VersionsSortField {
  return (
    field === 'version' ||
    field === 'createdAt' ||
    (field.startsWith('metric:') && field !== 'metric:')
  );
}
