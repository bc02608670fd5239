export { getMonitoring } from './getMonitoring';
