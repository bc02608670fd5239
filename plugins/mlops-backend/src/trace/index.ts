export { describeSteps } from './describeSteps';
export { listTrace } from './listTrace';
export { readLogStream } from './readLogStream';
