import { count, defineFacts, word, yesOrNo } from '../../facts';

/** Of models: how they are watched. */
export const MONITORING_MEANINGS = defineFacts({
  monitoring: yesOrNo(
    'declared monitoring',
    'Whether there is a `spec.monitoring`.',
  ),
  'monitoring-tool': word(
    'monitoring tool',
    'The tool that `spec.monitoring` names.',
  ),
  'monitoring-schedule': yesOrNo(
    'monitoring schedule',
    'Whether `spec.monitoring` says how often it looks.',
  ),
  'monitoring-threshold': yesOrNo(
    'drift threshold',
    'Whether `spec.monitoring` says above what data counts as drifted.',
  ),
  'monitoring-metrics': count(
    'monitored metrics',
    'Metrics that `spec.monitoring` names.',
    'metrics',
  ),
  'monitoring-reaction': yesOrNo(
    'reaction to drift',
    'Whether `spec.monitoring.onDrift` says what happens when drift is found.',
  ),
  'monitoring-dashboard': yesOrNo(
    'monitoring dashboard',
    'Whether `spec.monitoring` has the address of a dashboard.',
  ),
});

/** Of models: what they are made from, by what, and where they serve. */
export const MODEL_MEANINGS = defineFacts({
  'training-datasets': count(
    'training data sets',
    'Data sets that the model says it is trained on.',
    'data sets',
  ),
  'evaluation-datasets': count(
    'evaluation data sets',
    'Data sets that the model says it is evaluated on.',
    'data sets',
  ),
  'datasets-unowned': count(
    'data sets without a present owner',
    'Data sets it is trained or evaluated on whose owner is not named, not in the catalog, has left or is an empty group.',
    'data sets',
  ),
  'datasets-without-compliance': count(
    'data sets that do not say how personal they are',
    'Data sets it is trained or evaluated on without `spec.compliance.personalData`.',
    'data sets',
  ),
  'datasets-unclassified': count(
    'unclassified data sets',
    'Data sets it is trained or evaluated on without `spec.classification`.',
    'data sets',
  ),
  'served-by': count(
    'serving components and APIs',
    'Components and APIs of the catalog that the model says it is served by.',
    'endpoints',
  ),
  pipelines: count(
    'producing pipelines',
    'Pipelines of the catalog that produce the model, whichever side says so.',
    'pipelines',
  ),
  'pipeline-orchestrator': word(
    'orchestrator of the pipeline',
    'What runs the pipeline that produces the model; of several, the first that names one.',
  ),
  'pipeline-schedule': yesOrNo(
    'schedule of the pipeline',
    'Whether a pipeline that produces the model has a schedule.',
  ),
});

/** Of models and data sets: what regulators ask first. */
export const COMPLIANCE_MEANINGS = defineFacts({
  'risk-class': word(
    'risk class',
    'Class of the EU AI Act in `spec.compliance`.',
    ['prohibited', 'high', 'limited', 'minimal'],
  ),
  'personal-data': word(
    'personal data',
    'How personal the data is, as `spec.compliance` says.',
    ['none', 'pseudonymised', 'personal', 'special-category'],
  ),
  regions: count(
    'regions',
    'Regions that `spec.compliance` allows to store and process it in.',
    'regions',
  ),
  purpose: yesOrNo(
    'purpose',
    'Whether `spec.compliance` says what it may be used for.',
  ),
  retention: yesOrNo(
    'retention',
    'Whether `spec.compliance` says after what time it must be deleted.',
  ),
});
