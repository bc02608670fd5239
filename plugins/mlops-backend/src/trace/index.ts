export { listTrace } from './listTrace';
export { readLastSteps } from './readLastSteps';
export { toTraceSteps, type FoundStep } from './toTraceSteps';
