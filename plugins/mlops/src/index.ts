/**
 * Pages and cards for models, datasets and pipelines. This entry is for apps
 * of the classic frontend system; `./alpha` is for those of the new one.
 *
 * @packageDocumentation
 */
export { mlopsApiRef } from './api';
export type { CardSettings } from './components/card/CardSettings';
export type { OverviewContentProps } from './components/entity/classic/OverviewContent';
export type { RecordListProps } from './components/entity/recordList/columnIds';
export type { ExploreContentProps } from './components/explore/ExploreContent';
export type { ExploreColumnId } from './components/explore/columns/columnIds';
export { MlopsExplorePage, MlopsSourcesPage, mlopsPlugin } from './plugin';
export * from './entityCardPlugin';
export * from './entityPlugin';
export * from './searchPlugin';
export type { MlopsSearchResultListItemProps } from './components/search/MlopsSearchResultListItem';
export {
  entityCardRouteRef,
  entityMonitoringRouteRef,
  entityQualityRouteRef,
  entityRunsRouteRef,
  entityTraceRouteRef,
  entityVersionsRouteRef,
  exploreRouteRef,
  homeRouteRef,
  sourcesRouteRef,
} from './routes';
export { mlopsTranslationRef } from './translation';
