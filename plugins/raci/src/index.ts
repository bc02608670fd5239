/**
 * A RACI page, and cards and a tab for entity pages. This entry is for apps of
 * the classic frontend system; `./alpha` is for those of the new one.
 *
 * @packageDocumentation
 */
export { raciApiRef } from './api';
export type { OwnershipCardProps } from './components/ownership/OwnershipCard';
export type { RaciCardProps } from './components/card/RaciCard';
export {
  EntityRaciOwnershipCard,
  EntityRaciCard,
  EntityRaciContent,
  RaciPage,
  raciPlugin,
} from './plugin';
export {
  catalogExternalRouteRef,
  entityRaciRouteRef,
  exploreExternalRouteRef,
  raciRouteRef,
} from './routes';
export { raciTranslationRef } from './translation';
