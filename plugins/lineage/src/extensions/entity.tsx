import {
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { entityLineageRouteRef } from '../routes';
import { cardSettings, LINEAGE_KINDS, viewSettings } from './settings';

/** `entity-card:lineage/lineage`: what it is made from and what uses it. */
export const lineageCard = EntityCardBlueprint.makeWithOverrides({
  name: 'lineage',
  configSchema: cardSettings,
  factory(makeCard, { config }) {
    const { title, direction, depth, limit } = config;
    return makeCard({
      type: 'content',
      filter: { kind: { $in: [...LINEAGE_KINDS] } },
      loader: async () => {
        const { LineageCard } = await import('../components/card/LineageCard');
        return <LineageCard {...{ title, direction, depth, limit }} />;
      },
    });
  },
});

// No group, as the tabs of the mlops plugin: a group would put it behind a
// menu. An app that groups its tabs says so in its configuration.

/** `entity-content:lineage/lineage`: the graph, impact and drift of it. */
export const lineageContent = EntityContentBlueprint.makeWithOverrides({
  name: 'lineage',
  configSchema: viewSettings,
  factory(makeContent, { config }) {
    const { direction, depth, limit } = config;
    return makeContent({
      path: '/lineage',
      title: 'Lineage',
      routeRef: entityLineageRouteRef,
      filter: { kind: { $in: [...LINEAGE_KINDS] } },
      loader: async () => {
        const { EntityLineageContent } =
          await import('../components/page/EntityLineageContent');
        return <EntityLineageContent {...{ direction, depth, limit }} />;
      },
    });
  },
});
