import { createHash } from 'node:crypto';
import { type MetricValue, spellNumbers } from '@waymark/plugin-mlops-common';
import type { OpenLineageRecord } from '@waymark/plugin-mlops-node';
import type { JsonObject } from '@backstage/types';
import type { MlflowDatasetInput, MlflowRun } from '../client/schemas';
import { inputsOf, readColumns, toDatasetUses } from '../mapping/datasetInputs';
import { locateDataset } from '../mapping/locateDataset';
import { compareText, findTag, toParams, toTime } from '../mapping/plainValues';
import { facet, PRODUCER, RUN_EVENT } from './facets';

/** What lineage says about a version of a registered model. */
export interface VersionFact {
  model: string;
  version: string;
  status: string;
  createdBy?: string;
  aliases: string[];
}

/** A run with all that was registered from it. */
export interface RunLineage {
  run: MlflowRun;
  experimentName: string;
  versions: VersionFact[];
  metrics: MetricValue[];
  /** `mlflow://host[:port]`. */
  lineageNamespace: string;
  /** `mlflow:<connection>`, as `mlflow.org/registered-model` names models. */
  connectionNamespace: string;
}

/** MLflow's state of a run as the type of OpenLineage's event. */
const EVENT_TYPES: Record<string, string> = {
  SCHEDULED: 'OTHER',
  RUNNING: 'START',
  FINISHED: 'COMPLETE',
  FAILED: 'FAIL',
  KILLED: 'ABORT',
};

/**
 * One OpenLineage RunEvent (spec 2-0-2) for data set -> run -> model version.
 *
 * The same run in the same state gives the same event, down to its id; a
 * version registered later gives another one, which adds its output. Undefined
 * for a run that neither read nor made anything, and for one without a time.
 */
export function toRunEvent(lineage: RunLineage): OpenLineageRecord | undefined {
  const { run, experimentName, metrics, lineageNamespace } = lineage;
  const { info } = run;
  const eventTime = toTime(info.end_time ?? info.start_time);
  const inputs = toInputs(inputsOf(run), metrics, lineageNamespace);
  const outputs = toOutputs(lineage);
  if (!eventTime || inputs.length + outputs.length === 0) {
    return undefined;
  }
  const eventType = EVENT_TYPES[info.status ?? ''] ?? 'OTHER';
  const runId = toUuid(info.run_id);
  const event = {
    eventType,
    eventTime,
    producer: PRODUCER,
    schemaURL: RUN_EVENT,
    run: { runId, facets: toRunFacets(lineage) },
    job: {
      namespace: lineageNamespace,
      name: experimentName,
      facets: toJobFacets(run),
    },
    inputs,
    outputs,
  } satisfies JsonObject;
  const content = createHash('sha256').update(JSON.stringify(event));
  return {
    type: 'openlineage',
    id: `${runId}:${eventType}:${content.digest('hex').slice(0, 16)}`,
    event,
  };
}

function toRunFacets({
  run,
  experimentName,
  metrics,
  lineageNamespace,
}: RunLineage) {
  const params = toParams(run.data?.params);
  const parent = findTag(run.data?.tags, 'mlflow.parentRunId');
  return {
    ...(params.length > 0 && {
      executionParameters: facet('executionParameters', {
        parameters: params.map(({ name, value }) => ({
          key: name,
          name,
          value,
        })),
      }),
    }),
    ...(metrics.length > 0 && {
      waymark_evaluation: facet('waymark_evaluation', {
        // An event is JSON, which has words for what is not finite.
        metrics: metrics.map(metric => ({
          ...metric,
          value: spellNumbers('value', metric.value) as number | string,
        })),
      }),
    }),
    ...(parent && {
      parent: facet('parent', {
        run: { runId: toUuid(parent) },
        job: { namespace: lineageNamespace, name: experimentName },
      }),
    }),
  };
}

function toJobFacets({ data }: MlflowRun) {
  const url = findTag(data?.tags, 'mlflow.source.git.repoURL');
  const version = findTag(data?.tags, 'mlflow.source.git.commit');
  return {
    jobType: facet('jobType', {
      processingType: 'BATCH',
      integration: 'MLFLOW',
      jobType: 'EXPERIMENT',
    }),
    ...(url && {
      sourceCodeLocation: facet('sourceCodeLocation', {
        type: 'git',
        url,
        ...(version && { version }),
      }),
    }),
  };
}

/** One input per data set; several roles of one data set share it. */
function toInputs(
  inputs: MlflowDatasetInput[],
  metrics: MetricValue[],
  lineageNamespace: string,
) {
  const byId = new Map<string, MlflowDatasetInput[]>();
  for (const input of inputs) {
    const { namespace, name } = locateDataset(input.dataset, lineageNamespace);
    const id = JSON.stringify([namespace, name]);
    byId.set(id, [...(byId.get(id) ?? []), input]);
  }
  return [...byId.keys()].sort(compareText).map(id => {
    const uses = byId.get(id)!;
    const { dataset } = uses[0];
    const { namespace, name } = locateDataset(dataset, lineageNamespace);
    const fields = readColumns(dataset.schema);
    const made = toDatasetUses(uses, metrics);
    const roles = new Set(made.map(use => use.role));
    return {
      namespace,
      name,
      facets: {
        version: facet('version', { datasetVersion: dataset.digest }),
        ...(fields && {
          schema: facet('schema', {
            fields: fields.map(field => ({ ...field })),
          }),
        }),
      },
      inputFacets: {
        waymark_datasetUse: facet('waymark_datasetUse', {
          title: dataset.name,
          roles: [...roles].sort(compareText),
          // One version cannot say that training and evaluation saw
          // different states of the data.
          ...(new Set(made.map(use => use.digest)).size > 1 && {
            uses: made.map(({ role, digest }) => ({
              role,
              ...(digest && { digest }),
            })),
          }),
        }),
      },
    };
  });
}

/** A model has two names: that of its server and that of the connection. */
function toOutputs({
  versions,
  lineageNamespace,
  connectionNamespace,
}: RunLineage) {
  return [...versions]
    .sort(
      (a, b) =>
        compareText(a.model, b.model) || compareText(a.version, b.version),
    )
    .map(({ model, version, status, createdBy, aliases }) => ({
      namespace: lineageNamespace,
      name: model,
      facets: {
        datasetType: facet('datasetType', { datasetType: 'MODEL' }),
        version: facet('version', { datasetVersion: version }),
        symlinks: facet('symlinks', {
          identifiers: [
            { namespace: connectionNamespace, name: model, type: 'MODEL' },
          ],
        }),
      },
      outputFacets: {
        waymark_modelVersion: facet('waymark_modelVersion', {
          version,
          aliases: [...aliases].sort(compareText),
          status,
          ...(createdBy && { createdBy }),
        }),
      },
    }));
}

/**
 * OpenLineage wants UUIDs. MLflow's ids are UUIDs without dashes; any other
 * id becomes one by its hash, the same one every time.
 */
export function toUuid(id: string): string {
  const hex = /^[0-9a-f]{32}$/i.test(id) ? id.toLowerCase() : nameBasedHex(id);
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** The bits that mark a UUID of version 8 (RFC 9562): made of a hash. */
function nameBasedHex(id: string): string {
  const hex = createHash('sha256').update(`mlflow-run:${id}`).digest('hex');
  return `${hex.slice(0, 12)}8${hex.slice(13, 16)}a${hex.slice(17, 32)}`;
}
