import type { MonitoringAnswer } from '@waymark/plugin-mlops-common';
import { useEntityQuery, type LoadOfEntity } from '../page/useEntityQuery';

const load: LoadOfEntity<MonitoringAnswer> = (api, ref, signal) =>
  api.getMonitoring(ref, { signal });

/** How what is on the page is watched, and what was found over time. */
export const useMonitoring = () => useEntityQuery('monitoring', load);
