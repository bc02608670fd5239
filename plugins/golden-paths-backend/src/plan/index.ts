export { createPlanner } from './createPlanner';
export type { Planner } from './types';
