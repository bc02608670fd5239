/**
 * A page of golden paths, and cards for the pages of projects and templates.
 * This entry is for apps of the classic frontend system; `./alpha` is for
 * those of the new one.
 *
 * @packageDocumentation
 */
export { goldenPathsApiRef } from './api';
export type { AdoptionCardProps } from './components/card/AdoptionCard';
export type { ProjectCardProps } from './components/card/ProjectCard';
export { isCreatedFromTemplate } from './isCreatedFromTemplate';
export {
  EntityAdoptionCard,
  EntityProjectCard,
  GoldenPathsPage,
  goldenPathsPlugin,
} from './plugin';
export {
  draftRouteRef,
  goldenPathsRouteRef,
  taskExternalRouteRef,
  templateExternalRouteRef,
} from './routes';
export { goldenPathsTranslationRef } from './translation';
