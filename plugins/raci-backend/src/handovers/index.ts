export {
  careForHandovers,
  type HandoverCareOptions,
  scheduleHandovers,
} from './care/scheduleHandovers';
export { createCellObserver } from './settling/createCellObserver';
