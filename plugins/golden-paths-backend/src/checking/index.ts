export {
  createChecker,
  type Checker,
  type CheckerOptions,
} from './createChecker';
export { findBase, type Base } from './findBase';
export { readCheckSettings, type CheckSettings } from './readCheckSettings';
export { readProject, type ProjectReading } from './readProject';
export { scheduleChecks } from './scheduleChecks';
export { withoutSkipped } from './withoutSkipped';
