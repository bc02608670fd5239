import { z } from 'zod';

/*
 * What this connector reads of MLflow's answers. Fields it does not know are
 * ignored; 64-bit numbers may arrive as text, as proto3's JSON has them.
 */

/** A number as text, or protobuf's word for one that JSON cannot write. */
const NUMBER = /^(NaN|-?Infinity|[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?)$/;

const millis = z.coerce.number().int().min(0).max(8.64e15);

const text = z.string().nullish();

const keyValue = z.object({ key: z.string(), value: text });

const tags = z.array(keyValue).nullish();

/** A number, or the words that MLflow writes for what JSON cannot say. */
const metricValue = z.union([
  z.number(),
  z.string().regex(NUMBER, { message: 'expected a number' }).transform(Number),
]);

/** `registered-models/search`, `registered-models/get`. */
export const registeredModelSchema = z.object({
  name: z.string().min(1).max(500),
  creation_timestamp: millis.nullish(),
  last_updated_timestamp: millis.nullish(),
  description: text,
  tags,
  aliases: z
    .array(
      z.object({
        alias: z.string(),
        version: z.coerce.string(),
      }),
    )
    .nullish(),
});

/** `model-versions/search`. */
export const modelVersionSchema = z.object({
  name: z.string().min(1).max(500),
  version: z.coerce.string().min(1).max(100),
  creation_timestamp: millis,
  last_updated_timestamp: millis.nullish(),
  user_id: text,
  current_stage: text,
  description: text,
  source: text,
  run_id: text,
  status: text,
  tags,
});

/** `experiments/search`. */
export const experimentSchema = z.object({
  experiment_id: z.coerce.string().min(1),
  name: z.string().min(1).max(500),
});

const datasetInputSchema = z.object({
  dataset: z.object({
    name: z.string().min(1).max(500),
    digest: z.string(),
    source_type: text,
    source: text,
    schema: text,
    profile: text,
  }),
  tags,
});

/** `runs/search`. */
export const runSchema = z.object({
  info: z.object({
    run_id: z.string().min(1),
    run_name: text,
    experiment_id: z.coerce.string().min(1),
    user_id: text,
    status: text,
    start_time: millis.nullish(),
    end_time: millis.nullish(),
    lifecycle_stage: text,
  }),
  data: z
    .object({
      metrics: z
        .array(z.object({ key: z.string(), value: metricValue }))
        .nullish(),
      params: z.array(keyValue).nullish(),
      tags,
    })
    .nullish(),
  inputs: z
    .object({
      dataset_inputs: z.array(datasetInputSchema).nullish(),
      model_inputs: z.array(z.object({ model_id: z.string() })).nullish(),
    })
    .nullish(),
  outputs: z
    .object({
      model_outputs: z.array(z.object({ model_id: z.string() })).nullish(),
    })
    .nullish(),
});

/** `logged-models/search`, MLflow 3. */
export const loggedModelSchema = z.object({
  info: z.object({ model_id: z.string().min(1) }),
  data: z
    .object({
      metrics: z
        .array(
          z.object({
            key: z.string(),
            value: metricValue,
            timestamp: millis.nullish(),
            step: z.coerce.number().nullish(),
            dataset_name: text,
            dataset_digest: text,
            run_id: text,
          }),
        )
        .nullish(),
      params: z.array(keyValue).nullish(),
    })
    .nullish(),
});

export type MlflowRegisteredModel = z.infer<typeof registeredModelSchema>;
export type MlflowModelVersion = z.infer<typeof modelVersionSchema>;
export type MlflowExperiment = z.infer<typeof experimentSchema>;
export type MlflowRun = z.infer<typeof runSchema>;
export type MlflowDatasetInput = z.infer<typeof datasetInputSchema>;
export type MlflowLoggedModel = z.infer<typeof loggedModelSchema>;
