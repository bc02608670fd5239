export { createUpdates, type UpdatesOptions } from './createUpdates';
