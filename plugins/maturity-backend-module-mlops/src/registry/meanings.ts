import {
  count,
  defineFacts,
  moment,
  word,
  words,
  yesOrNo,
  type NamesOf,
} from '../facts';

const RUN_STATES = [
  'scheduled',
  'running',
  'finished',
  'failed',
  'aborted',
  'unknown',
];

const SCHEDULE_STATES = ['on-time', 'late', 'unknown'];

const COMMON = defineFacts({
  known: yesOrNo(
    'record in a registry',
    'Whether a connection of the registry knows the entity.',
  ),
  'source-gone': yesOrNo(
    'loss of the registered object',
    'Whether the object that the entity names is gone from its source.',
  ),
  runs: count('recorded runs', 'Runs that sources recorded.', 'runs'),
  'last-run': word(
    'state of the newest run',
    'How the newest run stands; its time is its start.',
    RUN_STATES,
  ),
  'last-finished-run': word(
    'newest run that finished',
    'Id of the newest of the last 30 runs that finished; its time is its start.',
  ),
  'success-rate': count(
    'runs that finished',
    'Share of the newest 30 runs that ended well.',
    '%',
  ),
});

const VERSIONED = defineFacts({
  versions: count(
    'registered versions',
    'Versions that the registry has.',
    'versions',
  ),
  'newest-version': word(
    'newest version',
    'The version that was registered last; its time is when that was.',
  ),
  'newest-version-commit': yesOrNo(
    'code commit of the newest version',
    'Whether the newest version, or the run that made it, names the commit of its code.',
  ),
  card: yesOrNo(
    'written card',
    'Whether somebody wrote a card, beyond what the registry knows by itself.',
  ),
  'card-missing': count(
    'missing fields of the card',
    'Fields of a complete card that nobody filled in.',
    'fields',
  ),
  'card-missing-fields': words(
    'fields missing in the card',
    'Names of the fields of a complete card that nobody filled in.',
  ),
});

const MODEL = defineFacts({
  'versions-without-run': count(
    'versions without their run',
    'Of the newest 5 versions and those with an alias (at most 20): how many do not name the run that made them.',
    'versions',
  ),
  'newest-version-run': yesOrNo(
    'run of the newest version',
    'Whether the newest version names the run that made it.',
  ),
  'newest-version-metrics': count(
    'metrics of the newest version',
    'Metric values recorded with the newest version.',
    'metrics',
  ),
  'newest-version-params': count(
    'parameters of the newest version',
    'Parameters recorded with the newest version.',
    'parameters',
  ),
  'newest-version-data': count(
    'training data of the newest version',
    'Data sets that the newest version names as what it learnt from.',
    'data sets',
  ),
  'newest-version-data-identified': yesOrNo(
    'exact training data of the newest version',
    'Whether every data set that the newest version learnt from is named with the state it was in (a digest).',
  ),
  'newest-version-evaluation-data': count(
    'evaluation data of the newest version',
    'Data sets that the newest version was measured on.',
    'data sets',
  ),
  'versions-compared': count(
    'versions comparable with the newest',
    'Earlier versions with the same metric, measured on the same named data as the newest version.',
    'versions',
  ),
  'baseline-registered': yesOrNo(
    'registered baseline',
    'Whether the version that the product brief names as the baseline is registered.',
  ),
  'baseline-compared': yesOrNo(
    'comparison with the baseline',
    'Whether the newest version, if it is not the baseline itself, has a metric that was measured on the same data as the baseline’s.',
  ),
  targets: count(
    'measured quality targets',
    'Minimums of the SLA whose metric the newest version has.',
    'targets',
  ),
  'targets-missed': count(
    'missed quality targets',
    'Minimums of the SLA that the newest version is below.',
    'targets',
  ),
  'regions-mismatched': count(
    'regions served without leave',
    'Regions that the model is served in although it, or data it was trained on, does not list them.',
    'regions',
  ),
  'pipeline-runs': count(
    'runs of the producing pipeline',
    'Recorded runs of the pipelines that produce the model.',
    'runs',
  ),
  'pipeline-last-run': word(
    'state of the newest run of the pipeline',
    'How the newest run of a pipeline that produces the model stands; its time is its start.',
    RUN_STATES,
  ),
  'pipeline-last-finished-run': word(
    'newest run of the pipeline that finished',
    'Id of the newest run that finished, of a pipeline that produces the model; its time is its start.',
  ),
  'pipeline-schedule': word(
    'punctuality of the pipeline',
    'Whether the pipelines that produce the model run when their schedules say, the worst of them, at the time of reading; none where no schedule is declared.',
    SCHEDULE_STATES,
  ),
});

const DATASET = defineFacts({
  'data-updated': moment(
    'last change of the data',
    'When the data last changed, as far as any source knows; its own time.',
  ),
  freshness: word(
    'kept freshness',
    'Whether the data is as fresh as promised, at the time of reading; none where nothing is promised.',
    ['fresh', 'stale', 'unknown'],
  ),
  fields: count('known fields', 'Fields, registered or declared.', 'fields'),
  'fields-classified': count(
    'classified fields',
    'Fields that say how confidential they are.',
    'fields',
  ),
  'used-by': count(
    'models and pipelines that use it',
    'Models and pipelines that runs and versions show to use the data set; at most 50.',
    'entities',
  ),
});

const PIPELINE = defineFacts({
  schedule: word(
    'punctuality',
    'Whether the pipeline runs when its schedule says, at the time of reading; none where no schedule is declared.',
    SCHEDULE_STATES,
  ),
});

/** All that the registry can tell. */
export const REGISTRY_MEANINGS = {
  ...COMMON,
  ...VERSIONED,
  ...MODEL,
  ...DATASET,
  ...PIPELINE,
};

/** Name of a fact of the registry. */
export type RegistryFact = NamesOf<typeof REGISTRY_MEANINGS>;
