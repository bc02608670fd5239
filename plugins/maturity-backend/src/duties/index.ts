export {
  createDutyReader,
  type DutyReader,
  type OpenDutyReader,
} from './createDutyReader';
export { findAllDuties, findDuties } from './findDuties';
export type { Duties, RaciAnswer } from './types';
