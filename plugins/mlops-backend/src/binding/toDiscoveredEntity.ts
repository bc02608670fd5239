import {
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
  ANNOTATION_VIEW_URL,
  type Entity,
  KubernetesValidatorFunctions,
  parseEntityRef,
} from '@backstage/catalog-model';
import type { JsonObject } from '@backstage/types';
import {
  ANNOTATION_SOURCE_ID,
  ANNOTATION_SOURCE_OBJECT,
  DISCOVERED_LOCATION_TYPE,
  MLOPS_API_VERSION,
  PIPELINE_TYPES,
} from '@waymark/plugin-mlops-common';
import { annotationValue, type Connection } from './connections';
import { readRef } from './readRefs';
import { toTags } from './toTags';
import type { ObjectRecord } from './types';

/** Stands where a source says nothing; nothing is guessed. */
const UNKNOWN = 'unknown';
const MAX_WORD = 63;
const MAX_LINE = 200;
const MAX_TEXT = 2_000;
const MAX_REFS = 200;

/** References that a source states by names of its own, as entity refs. */
export interface ResolvedRefs {
  /** As `spec.owner` takes it. */
  owner?: string;
  trainedOn?: readonly string[];
  derivedFrom?: readonly string[];
  consumes?: readonly string[];
  produces?: readonly string[];
}

/**
 * The catalog entity of an object that nobody declared: what the source says
 * of it and where to find it there, valid for our kinds whatever the source
 * says. Runs, versions and reports are not part of it; they change daily and
 * belong to the registry.
 */
export function toDiscoveredEntity(options: {
  record: ObjectRecord;
  discoveredRef: string;
  connection: Connection;
  refs: ResolvedRefs;
}): Entity {
  const { record, discoveredRef, connection, refs } = options;
  const { name, namespace } = parseEntityRef(discoveredRef);
  const url = webUrl(record.url);
  const tags = toTags(record.tags);
  return {
    apiVersion: MLOPS_API_VERSION,
    kind: { model: 'Model', dataset: 'Dataset', pipeline: 'Pipeline' }[
      record.type
    ],
    metadata: {
      name,
      namespace,
      title: short(record.name, MAX_LINE) ?? name,
      ...optional('description', short(record.description, MAX_TEXT)),
      annotations: toAnnotations(record, connection, url),
      ...(tags.length > 0 ? { tags } : {}),
      ...(url
        ? {
            links: [
              {
                url,
                title: `Open in ${connection.title ?? connection.type}`,
                type: 'source',
              },
            ],
          }
        : {}),
    },
    spec: toSpec(record, { discoveredRef, namespace, refs }),
  };
}

function toAnnotations(
  record: ObjectRecord,
  connection: Connection,
  url: string | undefined,
): Record<string, string> {
  const object = annotationValue(connection.id, record.id);
  const location = `${DISCOVERED_LOCATION_TYPE}:${object}`;
  const binding = connection.bindingAnnotations?.[record.type];
  return {
    ...Object.fromEntries(
      Object.entries(record.annotations ?? {}).filter(([key, value]) =>
        isAnnotation(key, value),
      ),
    ),
    [ANNOTATION_LOCATION]: location,
    [ANNOTATION_ORIGIN_LOCATION]: location,
    ...(url ? { [ANNOTATION_VIEW_URL]: url } : {}),
    [ANNOTATION_SOURCE_ID]: connection.id,
    [ANNOTATION_SOURCE_OBJECT]: record.id,
    ...(binding ? { [binding]: object } : {}),
  };
}

/** A key or value the catalog refuses would cost the whole entity. */
function isAnnotation(key: string, value: unknown): boolean {
  return (
    KubernetesValidatorFunctions.isValidAnnotationKey(key) &&
    typeof value === 'string' &&
    value !== ''
  );
}

function toSpec(
  record: ObjectRecord,
  options: { discoveredRef: string; namespace: string; refs: ResolvedRefs },
): JsonObject {
  const { discoveredRef, namespace, refs } = options;
  const list = (found: readonly string[] | undefined) => {
    const others = [...new Set(found)].filter(ref => ref !== discoveredRef);
    return others.length > 0 ? others.sort().slice(0, MAX_REFS) : undefined;
  };
  const base = {
    lifecycle: short(record.lifecycle, MAX_WORD) ?? UNKNOWN,
    ...optional('owner', refs.owner),
    ...optional(
      'system',
      readRef(record.system, {
        kinds: ['system'],
        defaultKind: 'system',
        defaultNamespace: namespace,
      }),
    ),
  };
  switch (record.type) {
    case 'model':
      return {
        type: short(record.modelType, MAX_WORD) ?? UNKNOWN,
        ...base,
        ...optional('trainedOn', list(refs.trainedOn)),
        ...optional('derivedFrom', list(refs.derivedFrom)),
      };
    case 'dataset':
      return {
        type: short(record.datasetType, MAX_WORD) ?? UNKNOWN,
        ...base,
        ...optional('platform', short(record.platform, MAX_LINE)),
        ...optional('location', short(record.location, MAX_TEXT)),
      };
    default:
      return {
        type: pipelineType(record.pipelineType),
        ...base,
        ...optional('orchestrator', short(record.orchestrator, MAX_LINE)),
        ...optional('schedule', short(record.schedule, MAX_LINE)),
        ...optional('consumes', list(refs.consumes)),
        ...optional('produces', list(refs.produces)),
      };
  }
}

/** The kind knows a closed list, of which `data` says least. */
function pipelineType(stated: string | undefined): string {
  const word = stated?.trim().toLocaleLowerCase('en-US');
  return PIPELINE_TYPES.find(type => type === word) ?? 'data';
}

function short(text: string | undefined, max: number): string | undefined {
  const trimmed = text?.trim();
  if (!trimmed) {
    return undefined;
  }
  if (trimmed.length <= max) {
    return trimmed;
  }
  // A pair of surrogates cut in half is no text.
  return `${trimmed.slice(0, max - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

function webUrl(url: string | undefined): string | undefined {
  return url && /^https?:\/\/\S+$/.test(url) && url.length <= MAX_TEXT
    ? url
    : undefined;
}

function optional<K extends string, V>(
  key: K,
  value: V | undefined,
): Partial<Record<K, V>> {
  return value === undefined ? {} : ({ [key]: value } as Record<K, V>);
}
