import { count, defineFacts, moment, word, type NamesOf } from '../facts';

/** All that drift reports tell. */
export const DRIFT_MEANINGS = defineFacts({
  'last-report': moment(
    'last monitoring report',
    'When the last drift or quality report came; its own time. None where nothing was ever reported.',
  ),
  measures: count(
    'drift measures',
    'Measures, of the whole or of a column, in the newest drift report, and as old as it.',
    'measures',
  ),
  'measures-drifted': count(
    'drifted measures',
    'Measures that the newest drift report says have drifted; as old as it.',
    'measures',
  ),
  'measures-with-threshold': count(
    'drift measures with a threshold',
    'Measures of the newest drift report that say above what they count as drifted; as old as it.',
    'measures',
  ),
  state: word(
    'drift',
    'Whether the newest drift report has a measure that drifted; as old as it. None where no drift was ever reported.',
    ['ok', 'drifted', 'unknown'],
  ),
  schedule: word(
    'punctuality of the monitoring',
    'Whether reports come when `spec.monitoring.schedule` says, at the time of reading; none where it says nothing.',
    ['on-time', 'late', 'unknown'],
  ),
});

/** Name of a fact of drift reports. */
export type DriftFact = NamesOf<typeof DRIFT_MEANINGS>;
