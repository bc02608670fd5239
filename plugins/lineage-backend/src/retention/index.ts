export {
  type Keep,
  prune,
  type RetentionOptions,
  scheduleRetention,
} from './scheduleRetention';
