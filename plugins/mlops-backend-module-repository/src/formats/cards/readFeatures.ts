import type { DatasetSchemaField } from '@waymark/plugin-mlops-common';
import { z } from 'zod/v4';
import {
  checkShape,
  limitText,
  TEXT_LIMIT,
  type Document,
  type Problem,
} from '../../document';

const HINT =
  'dataset_info.features is a list of {name, dtype}; see https://huggingface.co/docs/datasets.';

const featureSchema = z
  .object({
    name: z.string().min(1),
    dtype: z.unknown().optional(),
    description: z.string().optional(),
  })
  .loose();

/**
 * The columns that `dataset_info.features` declares. With several
 * configurations, those of the first: a data set has one schema here.
 */
export function readFeatures(document: Document): {
  fields: DatasetSchemaField[];
  problems: Problem[];
} {
  const root = document.value as Record<string, unknown>;
  const info = root.dataset_info;
  const at = Array.isArray(info)
    ? ['dataset_info', 0, 'features']
    : ['dataset_info', 'features'];
  const first = (Array.isArray(info) ? info[0] : info) as
    { features?: unknown } | null | undefined;
  const features = Array.isArray(first?.features) ? first.features : [];

  const fields: DatasetSchemaField[] = [];
  const problems: Problem[] = [];
  features.forEach((_: unknown, index: number) => {
    const feature = checkShape({
      document,
      schema: featureSchema,
      at: [...at, index],
      hint: HINT,
    });
    problems.push(...feature.problems);
    if (feature.data) {
      const { name, description } = feature.data;
      const type = typeOf(feature.data);
      fields.push({
        name: limitText(name, TEXT_LIMIT.name),
        ...(type && { type: limitText(type, TEXT_LIMIT.name) }),
        ...(description && {
          description: limitText(description, TEXT_LIMIT.message),
        }),
      });
    }
  });
  return { fields, problems };
}

/** `int64`; `list<int64>`; `class_label`; `struct`; `image`. */
function typeOf(feature: Record<string, unknown>): string | undefined {
  const { dtype } = feature;
  if (typeof dtype === 'string') {
    return dtype;
  }
  if (dtype && typeof dtype === 'object') {
    return Object.keys(dtype)[0];
  }
  for (const list of ['sequence', 'list', 'large_list']) {
    if (list in feature) {
      return typeof feature[list] === 'string'
        ? `list<${feature[list]}>`
        : 'list';
    }
  }
  return 'struct' in feature ? 'struct' : undefined;
}
