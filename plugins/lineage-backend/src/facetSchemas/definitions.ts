import { LIMITS } from '../ingest/limits';
import type { FacetDefinition, FacetSchema } from './types';

const text = (description: string, maxLength = 2_000): FacetSchema => ({
  type: 'string',
  description,
  minLength: 1,
  maxLength,
});

const listOf = (items: FacetSchema, description: string): FacetSchema => ({
  type: 'array',
  description,
  items,
  maxItems: 10_000,
});

const dataset: FacetSchema = {
  type: 'object',
  description: 'A dataset or model as OpenLineage names it.',
  properties: {
    namespace: text('The namespace.', LIMITS.namespace),
    name: text('The name within the namespace.', LIMITS.name),
  },
  required: ['namespace', 'name'],
};

/** Facets for machine learning, which OpenLineage has none of. */
export const FACETS: readonly FacetDefinition[] = [
  {
    name: 'waymark_model',
    title: 'ModelDatasetFacet',
    place: 'outputs[].facets',
    description:
      'Says that a dataset is a model, and what kind of one. `datasetType` MODEL says the first as well.',
    properties: {
      framework: text('For example `scikit-learn`.'),
      frameworkVersion: text('For example `1.5.0`.'),
      algorithm: text('For example `gradient boosting`.'),
      task: text('For example `binary classification`.'),
      license: text('An SPDX identifier.'),
      url: text('Where it is shown.', 4_000),
    },
  },
  {
    name: 'waymark_modelVersion',
    title: 'ModelVersionOutputDatasetFacet',
    place: 'outputs[].outputFacets',
    description: 'The registered version that an output of a run became.',
    properties: {
      version: text('The version, for example `3`.', LIMITS.version),
      aliases: listOf(
        { type: 'string' },
        'All aliases of the version, for example `champion`.',
      ),
      status: text('As the registry has it, for example `READY`.'),
      createdBy: text('Who registered it.'),
      description: { type: 'string', description: 'What is new in it.' },
    },
    required: ['version'],
  },
  {
    name: 'waymark_evaluation',
    title: 'EvaluationRunFacet',
    place: 'run.facets',
    description: 'What a run measured.',
    properties: {
      metrics: listOf(
        {
          type: 'object',
          properties: {
            name: text('For example `auc`.'),
            value: {
              description:
                'The value; words for what JSON has no number for, because a training that diverged says something.',
              anyOf: [
                { type: 'number' },
                { type: 'string', enum: ['NaN', 'Infinity', '-Infinity'] },
              ],
            },
            dataset: {
              description: 'What it was measured on: a title, or its name.',
              anyOf: [
                text('As the tracking server calls it.'),
                {
                  type: 'object',
                  properties: {
                    namespace: text('The namespace.', LIMITS.namespace),
                    name: text('The name.', LIMITS.name),
                  },
                  required: ['name'],
                },
              ],
            },
            slice: text('The part of the data, for example `region=north`.'),
          },
          required: ['name', 'value'],
        },
        'The metrics.',
      ),
    },
    required: ['metrics'],
  },
  {
    name: 'waymark_datasetUse',
    title: 'DatasetUseInputDatasetFacet',
    place: 'inputs[].inputFacets',
    description:
      'What a run read a dataset for. Of data read for evaluation, validation or test alone nothing is made: it is an input of the job, and no output derives from it.',
    properties: {
      title: { type: 'string', description: 'What its users call it.' },
      roles: listOf(
        text('For example `training` or `evaluation`.', LIMITS.version),
        'Where all was read in one state.',
      ),
      uses: listOf(
        {
          type: 'object',
          properties: {
            role: text(
              'For example `training` or `evaluation`.',
              LIMITS.version,
            ),
            digest: text('Of the rows that were read.'),
            part: text('Which rows these are, for example `2026-06`.'),
          },
          required: ['role'],
        },
        'Where several states or parts of it were read.',
      ),
    },
    anyOf: [{ required: ['roles'] }, { required: ['uses'] }],
  },
  {
    name: 'waymark_deployment',
    title: 'DeploymentRunFacet',
    place: 'run.facets',
    description:
      'A run that deployed a model: its endpoint serves it from the end of the run.',
    properties: {
      model: dataset,
      version: text('The version that serves.', LIMITS.version),
      endpoint: text(
        'The entity that serves it (`component:default/churn-api`), or else an address.',
        LIMITS.name,
      ),
      environment: text('For example `production`.'),
      region: text('For example `eu-central-1`.'),
      by: text('Who deployed it, an entity ref where there is one.'),
      commit: text('Of the code that serves.'),
    },
    required: ['model'],
  },
];
