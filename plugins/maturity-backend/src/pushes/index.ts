export { followPushes } from './followPushes';
