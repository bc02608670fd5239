export { createEvaluator, type ListenedEvaluator } from './createEvaluator';
export { createLiveEvaluation } from './createLiveEvaluation';
export {
  applyRubrics,
  scheduleEvaluation,
  type ScheduleEvaluationOptions,
} from './scheduleEvaluation';
export * from './types';
