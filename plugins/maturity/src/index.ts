/**
 * A maturity page, and a card and a tab for entity pages. This entry is for
 * apps of the classic frontend system; `./alpha` is for those of the new one.
 *
 * @packageDocumentation
 */
export { maturityApiRef } from './api';
export type { ScorecardCardProps } from './components/card/ScorecardCard';
export {
  EntityMaturityContent,
  EntityScorecardCard,
  MaturityPage,
  maturityPlugin,
} from './plugin';
export {
  entityMaturityRouteRef,
  maturityRouteRef,
  templateExternalRouteRef,
} from './routes';
export { maturityTranslationRef } from './translation';
