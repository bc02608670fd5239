import { wordToNumber } from '@waymark/plugin-mlops-common';
import { z } from 'zod/v4';

/**
 * The parts of a RunEvent that records are made of. Facets are read
 * leniently: one that has another shape is taken as absent, because the event
 * itself is still good and is passed on whole.
 */
const lenient = <T extends z.ZodType>(schema: T) =>
  schema.optional().catch(undefined);

/** The specification demands a UUID of any version. */
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const text = z.string().min(1);
const number = z.number();

/** A number, or the word for one that JSON cannot write: `NaN`, say. */
const measured = z.union([
  number,
  z.string().transform((word, context) => {
    const value = wordToNumber(word);
    if (value === undefined) {
      context.addIssue({ code: 'custom', message: 'expected a number' });
      return z.NEVER;
    }
    return value;
  }),
]);

const datasetFacets = z
  .object({
    version: lenient(z.object({ datasetVersion: text }).loose()),
    datasetType: lenient(z.object({ datasetType: text }).loose()),
    lifecycleStateChange: lenient(
      z.object({ lifecycleStateChange: text }).loose(),
    ),
    documentation: lenient(z.object({ description: text }).loose()),
    schema: lenient(z.object({ fields: z.array(z.unknown()) }).loose()),
  })
  .loose();

const modelVersionFacet = z
  .object({
    version: text,
    aliases: z.array(text).nullish(),
    status: text.nullish(),
    createdBy: text.nullish(),
    description: text.nullish(),
  })
  .loose();

const outputFacets = z
  .object({
    outputStatistics: lenient(
      z
        .object({
          rowCount: number.nullish(),
          size: number.nullish(),
          fileCount: number.nullish(),
        })
        .loose(),
    ),
    waymark_modelVersion: lenient(modelVersionFacet),
  })
  .loose();

/**
 * What a run read a data set for: `roles` where it is all one state, `uses`
 * where a run read several states or parts of it.
 */
const inputFacets = z
  .object({
    waymark_datasetUse: lenient(
      z
        .object({
          roles: z.array(text).nullish().catch(undefined),
          uses: z
            .array(
              z
                .object({
                  role: text,
                  digest: text.nullish().catch(undefined),
                  part: text.nullish().catch(undefined),
                })
                .loose(),
            )
            .nullish()
            .catch(undefined),
        })
        .loose(),
    ),
  })
  .loose();

const dataset = z
  .object({
    namespace: text,
    name: text,
    facets: lenient(datasetFacets),
    inputFacets: lenient(inputFacets),
    outputFacets: lenient(outputFacets),
  })
  .loose();

const metric = z
  .object({
    name: text,
    value: measured,
    dataset: z
      .union([text, z.object({ name: text }).loose()])
      .nullish()
      .catch(undefined),
    slice: text.nullish().catch(undefined),
  })
  .loose();

const runFacets = z
  .object({
    errorMessage: lenient(z.object({ message: z.string() }).loose()),
    executionParameters: lenient(
      z
        .object({
          parameters: z.array(
            z
              .object({
                key: text.nullish(),
                name: text.nullish(),
                value: z.unknown().optional(),
              })
              .loose(),
          ),
        })
        .loose(),
    ),
    waymark_evaluation: lenient(
      z.object({ metrics: z.array(lenient(metric)) }).loose(),
    ),
  })
  .loose();

const jobFacets = z
  .object({
    sourceCodeLocation: lenient(z.object({ version: text.nullish() }).loose()),
  })
  .loose();

/** A RunEvent of OpenLineage 2-0-2, as far as it is read. */
export const runEventSchema = z
  .object({
    eventType: z
      .enum(['START', 'RUNNING', 'COMPLETE', 'ABORT', 'FAIL', 'OTHER'])
      .optional(),
    run: z
      .object({
        runId: z.string().regex(UUID, { message: 'expected a UUID' }),
        facets: lenient(runFacets),
      })
      .loose(),
    job: z
      .object({ namespace: text, name: text, facets: lenient(jobFacets) })
      .loose(),
    inputs: z.array(dataset).nullish(),
    outputs: z.array(dataset).nullish(),
  })
  .loose();

/** @see runEventSchema */
export type RunEvent = z.infer<typeof runEventSchema>;

/** A data set or model as an event names it. */
export type LineageDataset = z.infer<typeof dataset>;

/** True for what the facets say is a model, not data. */
export function isModel(item: LineageDataset): boolean {
  return (
    item.facets?.datasetType?.datasetType.toUpperCase() === 'MODEL' ||
    item.outputFacets?.waymark_modelVersion !== undefined
  );
}

/** The version that an event names, by the model facet or the official one. */
export function versionOf(item: LineageDataset): string | undefined {
  return (
    item.outputFacets?.waymark_modelVersion?.version ??
    item.facets?.version?.datasetVersion
  );
}
