import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { cardSettings, PROJECTS, TEMPLATES } from './settings';

/** `entity-card:golden-paths/project`: what it was made from, how far that moved. */
export const projectCard = EntityCardBlueprint.makeWithOverrides({
  name: 'project',
  configSchema: cardSettings,
  factory(makeCard, { config }) {
    return makeCard({
      type: 'content',
      filter: PROJECTS,
      loader: async () => {
        const { ProjectCard } = await import('../components/card/ProjectCard');
        return <ProjectCard title={config.title} />;
      },
    });
  },
});

/** `entity-card:golden-paths/adoption`: what became of a template. */
export const adoptionCard = EntityCardBlueprint.makeWithOverrides({
  name: 'adoption',
  configSchema: cardSettings,
  factory(makeCard, { config }) {
    return makeCard({
      type: 'content',
      filter: TEMPLATES,
      loader: async () => {
        const { AdoptionCard } =
          await import('../components/card/AdoptionCard');
        return <AdoptionCard title={config.title} />;
      },
    });
  },
});
