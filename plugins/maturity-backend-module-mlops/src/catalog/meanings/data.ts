import { count, defineFacts, word, yesOrNo } from '../../facts';

/** Of data sets. */
export const DATASET_MEANINGS = defineFacts({
  'schema-fields': count(
    'declared fields',
    'Fields in `spec.schema`.',
    'fields',
  ),
  'schema-fields-undescribed': count(
    'fields without a description',
    'Fields in `spec.schema` that are not described.',
    'fields',
  ),
  classification: word(
    'classification',
    'How confidential the data is, in the organisation’s own words.',
  ),
  freshness: word(
    'promised freshness',
    'ISO 8601 duration: how old the data is at most.',
  ),
  platform: word('platform', 'The system that holds the data.'),
  location: yesOrNo('location', 'Whether it says where in the platform it is.'),
  origin: yesOrNo(
    'origin',
    'Whether it says what it is derived from, or a pipeline is said to produce it.',
  ),
  'produced-by': count(
    'producing pipelines of the data set',
    'Pipelines of the catalog that produce it, whichever side says so.',
    'pipelines',
  ),
  consumers: count(
    'declared consumers',
    'Models, pipelines and data sets of the catalog that are said to use it.',
    'consumers',
  ),
});

/** Of pipelines. */
export const PIPELINE_MEANINGS = defineFacts({
  orchestrator: word('orchestrator', 'What runs the pipeline.'),
  schedule: yesOrNo('schedule', 'Whether `spec.schedule` says when it runs.'),
  consumes: count(
    'declared inputs',
    'Data sets and models that the pipeline says it reads.',
    'inputs',
  ),
  produces: count(
    'declared outputs',
    'Data sets and models that the pipeline says it writes.',
    'outputs',
  ),
});

/** Of models and pipelines. */
export const NAMED_DATA_MEANINGS = defineFacts({
  'datasets-missing': count(
    'named data sets that are missing',
    'Data sets and models that the entity is made from or makes, by its own words, and that the catalog does not have.',
    'entities',
  ),
});
