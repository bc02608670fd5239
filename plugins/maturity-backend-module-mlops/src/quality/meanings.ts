import { count, defineFacts, word, type NamesOf } from '../facts';

/** All that quality reports tell. */
export const QUALITY_MEANINGS = defineFacts({
  suites: count(
    'suites of quality checks',
    'Suites whose results were reported about the entity.',
    'suites',
  ),
  checks: count(
    'quality checks',
    'Checks in the newest result of each suite; as old as the newest of these.',
    'checks',
  ),
  'checks-failed': count(
    'failed quality checks',
    'Checks that failed in the newest result of each suite; as old as the newest of these.',
    'checks',
  ),
  'last-result': word(
    'outcome of the quality checks',
    'Whether any check failed in the newest result of each suite; as old as the newest of these. None where nothing was reported.',
    ['passed', 'failed'],
  ),
  'datasets-unchecked': count(
    'training data sets without quality checks',
    'Data sets the model is trained on that no quality result was reported about.',
    'data sets',
  ),
  'datasets-failed': count(
    'training data sets that fail quality checks',
    'Data sets the model is trained on of which a newest result has failed checks; as old as the newest result.',
    'data sets',
  ),
});

/** Name of a fact of quality reports. */
export type QualityFact = NamesOf<typeof QUALITY_MEANINGS>;
