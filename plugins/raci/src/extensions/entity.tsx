import {
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { entityRaciRouteRef } from '../routes';
import { cardSettings, OWNED_ENTITIES, RACI_ENTITIES } from './settings';

/** `entity-card:raci/raci`: who acts in which stage. */
export const raciCard = EntityCardBlueprint.makeWithOverrides({
  name: 'raci',
  configSchema: cardSettings,
  factory(makeCard, { config }) {
    return makeCard({
      type: 'content',
      filter: RACI_ENTITIES,
      loader: async () => {
        const { RaciCard } = await import('../components/card/RaciCard');
        return <RaciCard title={config.title} />;
      },
    });
  },
});

/** `entity-card:raci/ownership`: who owns it, acts now, and can be reached. */
export const ownershipCard = EntityCardBlueprint.makeWithOverrides({
  name: 'ownership',
  configSchema: cardSettings,
  factory(makeCard, { config }) {
    return makeCard({
      type: 'info',
      filter: OWNED_ENTITIES,
      loader: async () => {
        const { OwnershipCard } =
          await import('../components/ownership/OwnershipCard');
        return <OwnershipCard title={config.title} />;
      },
    });
  },
});

/** `entity-content:raci/raci`: all of it, its history, and the way to change it. */
export const raciContent = EntityContentBlueprint.make({
  name: 'raci',
  params: {
    path: '/raci',
    title: 'RACI',
    routeRef: entityRaciRouteRef,
    filter: RACI_ENTITIES,
    loader: async () => {
      const { EntityRaciContent } =
        await import('../components/tab/EntityRaciContent');
      return <EntityRaciContent />;
    },
  },
});
