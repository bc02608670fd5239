import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import type { ReactNode } from 'react';

/**
 * The shell of the entity card, the same as that of the catalog's own cards.
 * The one place that knows which shell that is.
 */
export function LineageInfoCard(props: {
  title: ReactNode;
  /** Buttons and links right of the title. */
  actions?: ReactNode;
  children?: ReactNode;
}) {
  const { title, actions, children } = props;
  return (
    <EntityInfoCard title={title} headerActions={actions}>
      {children}
    </EntityInfoCard>
  );
}
