/**
 * A lineage page, and a card and a tab for entity pages. This entry is for
 * apps of the classic frontend system; `./alpha` is for those of the new one.
 *
 * @packageDocumentation
 */
export { lineageApiRef } from './api';
export type { LineageCardProps } from './components/card/LineageCard';
export type { LineageExplorerProps } from './components/explorer/LineageExplorer';
export {
  EntityLineageCard,
  EntityLineageContent,
  LineagePage,
  lineagePlugin,
} from './plugin';
export { entityLineageRouteRef, lineageRouteRef } from './routes';
export { lineageTranslationRef } from './translation';
