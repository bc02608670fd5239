export { prune, scheduleRetention } from './scheduleRetention';
