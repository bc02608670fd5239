import type { QualityRecord } from '@waymark/plugin-mlops-node';
import { z } from 'zod/v4';
import {
  checkShape,
  limitText,
  parseJson,
  readTime,
  TEXT_LIMIT,
  valueAsText,
  type Problem,
  type SourceFile,
} from '../../document';

const HINT =
  'Write the result of a validation with Great Expectations 1: json.dumps(result.to_json_dict()).';

const rootSchema = z
  .object({
    success: z.boolean().nullish(),
    results: z.array(z.unknown()),
    suite_name: z.string().nullish(),
    meta: z
      .object({
        active_batch_definition: z
          .object({
            data_asset_name: z.string().nullish(),
            batch_identifiers: z.unknown().optional(),
          })
          .loose()
          .nullish(),
        run_id: z
          .object({ run_time: z.unknown().optional() })
          .loose()
          .nullish(),
        validation_time: z.unknown().optional(),
      })
      .loose()
      .nullish(),
  })
  .loose();

const resultSchema = z
  .object({
    success: z.boolean().nullish(),
    expectation_config: z
      .object({
        type: z.string(),
        kwargs: z.record(z.string(), z.unknown()).nullish(),
      })
      .loose(),
    result: z.record(z.string(), z.unknown()).nullish(),
    exception_info: z.record(z.string(), z.unknown()).nullish(),
  })
  .loose();

type Result = z.infer<typeof resultSchema>;

/** What the validation of one batch found. */
export interface Validation {
  at?: string;
  suite: string;
  /** The name of the data asset, which may name an entity. */
  asset?: string;
  checks: QualityRecord['checks'];
}

/** Reads an ExpectationSuiteValidationResult of Great Expectations 1.x. */
export function parseValidation(file: SourceFile): {
  found?: Validation;
  problems: Problem[];
} {
  const { document, problems } = parseJson(file);
  if (!document) {
    return { problems };
  }
  const root = checkShape({ document, schema: rootSchema, hint: HINT });
  if (!root.data) {
    return { problems: root.problems };
  }
  const { meta, suite_name: suite, results } = root.data;
  const found: Problem[] = [];
  const checks = results.flatMap((_, position) => {
    const result = checkShape({
      document,
      schema: resultSchema,
      at: ['results', position],
      hint: HINT,
    });
    found.push(...result.problems);
    return result.data ? [toCheck(result.data)] : [];
  });
  const at =
    readTime(meta?.validation_time) ?? readTime(meta?.run_id?.run_time);
  const asset = meta?.active_batch_definition?.data_asset_name;
  return {
    found: {
      ...(at && { at }),
      suite: limitText(suite || 'Great Expectations', TEXT_LIMIT.name),
      ...(asset && { asset }),
      checks,
    },
    problems: found,
  };
}

function toCheck(result: Result): QualityRecord['checks'][number] {
  const { type, kwargs } = result.expectation_config;
  const column = kwargs?.column;
  const observed = observedOf(result);
  const message = result.success ? undefined : messageOf(result);
  return {
    name: limitText(type, TEXT_LIMIT.name),
    passed: result.success === true,
    ...(typeof column === 'string' && {
      column: limitText(column, TEXT_LIMIT.name),
    }),
    ...(observed !== undefined && { observed }),
    ...(message && { message }),
  };
}

/** The value observed, or how many rows were not as expected. */
function observedOf({ result }: Result): string | undefined {
  const observed = result?.observed_value;
  if (observed !== undefined && observed !== null) {
    return valueAsText(observed, TEXT_LIMIT.value);
  }
  const unexpected = result?.unexpected_count;
  const total = result?.element_count;
  return typeof unexpected === 'number' && typeof total === 'number'
    ? `${unexpected} of ${total} unexpected`
    : undefined;
}

/** What was expected, or why it could not be computed. */
function messageOf(result: Result): string | undefined {
  const raised = exceptionMessage(result.exception_info);
  if (raised) {
    return limitText(raised, TEXT_LIMIT.value);
  }
  const expected = Object.entries(result.expectation_config.kwargs ?? {})
    .filter(([key]) => key !== 'column' && key !== 'batch_id')
    .map(([key, value]) => `${key} ${valueAsText(value, 100)}`);
  const examples = result.result?.partial_unexpected_list;
  const found =
    Array.isArray(examples) && examples.length > 0
      ? `; found, for instance, ${valueAsText([...new Set(examples)].slice(0, 5), 200)}`
      : '';
  const message = `${expected.length > 0 ? `expected ${expected.join(', ')}` : 'not as expected'}${found}`;
  return limitText(message, TEXT_LIMIT.value);
}

/** Exceptions stand in the field itself, or one level down by metric. */
function exceptionMessage(
  info: Record<string, unknown> | null | undefined,
): string | undefined {
  const candidates = [info, ...Object.values(info ?? {})];
  for (const candidate of candidates) {
    const { raised_exception: raised, exception_message: message } =
      (candidate ?? {}) as Record<string, unknown>;
    if (raised === true && typeof message === 'string') {
      return message;
    }
  }
  return undefined;
}
