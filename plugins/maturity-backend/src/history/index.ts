export {
  prune,
  type RetentionOptions,
  scheduleRetention,
} from './scheduleRetention';
