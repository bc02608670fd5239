export { judgeNeeds } from './judgeNeeds';
export { regionsOf } from './judgeRegions';
export { judgeSchedule } from './judgeSchedule';
export { judgeStaleness, type Staleness } from './judgeStaleness';
export type { NeedFacts } from './NeedFacts';
