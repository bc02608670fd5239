export { recordTrend, type TrendOptions } from './recordTrend';
export { scheduleTrend } from './scheduleTrend';
