/**
 * Pages and cards for models, datasets and pipelines. This entry is for apps
 * of the classic frontend system; `./alpha` is for those of the new one.
 *
 * @packageDocumentation
 */
export { mlopsApiRef } from './api';
export type { ExploreContentProps } from './components/explore/ExploreContent';
export type { ExploreColumnId } from './components/explore/columns/columnIds';
export { MlopsExplorePage, MlopsSourcesPage, mlopsPlugin } from './plugin';
export * from './entityPlugin';
export {
  entityCardRouteRef,
  entityQualityRouteRef,
  entityRunsRouteRef,
  entityVersionsRouteRef,
  exploreRouteRef,
  homeRouteRef,
  sourcesRouteRef,
} from './routes';
export { mlopsTranslationRef } from './translation';
