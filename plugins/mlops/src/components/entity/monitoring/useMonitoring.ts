import type { MonitoringAnswer } from '@waymark/plugin-mlops-common';
import { useEntityQuery, type EntityQuestion } from '../page/useEntityQuery';

const MONITORING: EntityQuestion<MonitoringAnswer> = {
  name: 'monitoring',
  load: (api, ref, signal) => api.getMonitoring(ref, { signal }),
};

/** How what is on the page is watched, and what was found over time. */
export const useMonitoring = () => useEntityQuery(MONITORING);
