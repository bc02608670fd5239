import type { ApiQuery } from '@waymark/plugin-page-parts-react';
import type { ReactNode } from 'react';
import { MlopsInfoCard } from '../../card/MlopsInfoCard';
import { QueryView } from '../../states/QueryView';

/**
 * A card of reports. Where the entity is `expected` to have some, the card is
 * always there and says when there are none; elsewhere it is there only once
 * there is something to say, an error included.
 */
export function ReportCard<T>(props: {
  title: string;
  query: ApiQuery<{ items: T[] }>;
  expected: boolean;
  empty: ReactNode;
  actions?: ReactNode;
  children: (items: T[]) => ReactNode;
}) {
  const { title, query, expected, empty, actions, children } = props;
  const hasItems = (query.value?.items.length ?? 0) > 0;
  const failed = Boolean(query.error) && !query.value && !query.loading;
  if (!expected && !hasItems && !failed) {
    return null;
  }
  return (
    <MlopsInfoCard title={title} actions={hasItems && actions}>
      <QueryView query={query}>
        {({ items }) => (items.length > 0 ? children(items) : empty)}
      </QueryView>
    </MlopsInfoCard>
  );
}
