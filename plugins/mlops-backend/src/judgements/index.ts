export { judgeFreshness } from './judgeFreshness';
export { judgeNeeds, type NeedFacts } from './judgeNeeds';
export { regionsOf } from './judgeRegions';
export { judgeSchedule } from './judgeSchedule';
export {
  judgeStaleness,
  type Staleness,
  type StalenessFacts,
} from './judgeStaleness';
