import {
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { entityMaturityRouteRef } from '../routes';
import { cardSettings, SCORED_ENTITIES } from './settings';

/** `entity-card:maturity/scorecard`: the levels, and the one next step. */
export const scorecardCard = EntityCardBlueprint.makeWithOverrides({
  name: 'scorecard',
  configSchema: cardSettings,
  factory(makeCard, { config }) {
    return makeCard({
      type: 'content',
      filter: SCORED_ENTITIES,
      loader: async () => {
        const { ScorecardCard } =
          await import('../components/card/ScorecardCard');
        return <ScorecardCard title={config.title} />;
      },
    });
  },
});

/** `entity-content:maturity/maturity`: every check, its cause and its cure. */
export const maturityContent = EntityContentBlueprint.make({
  name: 'maturity',
  params: {
    path: '/maturity',
    title: 'Maturity',
    routeRef: entityMaturityRouteRef,
    filter: SCORED_ENTITIES,
    loader: async () => {
      const { EntityMaturityContent } =
        await import('../components/tab/EntityMaturityContent');
      return <EntityMaturityContent />;
    },
  },
});
