import { z } from 'zod/v4';

/** Version 0.0.1 gave plain texts where 0.0.2 gives `{description}`. */
const described = z
  .union([z.string(), z.object({ description: z.string().nullish() }).loose()])
  .transform(item =>
    typeof item === 'string' ? item : (item.description ?? ''),
  );

const list = <T extends z.ZodType>(item: T) => z.array(item).nullish();

/** 0.0.1 had a yes or no, 0.0.2 says which fields are sensitive. */
const sensitiveSchema = z
  .union([z.boolean(), z.object({ sensitive_data: list(z.string()) }).loose()])
  .nullish();

const dataSchema = z
  .object({
    name: z.string().nullish(),
    link: z.string().nullish(),
    description: z.string().nullish(),
    sensitive: sensitiveSchema,
  })
  .loose();

const formatMap = list(
  z.object({ key: z.string().nullish(), value: z.string().nullish() }).loose(),
);

/** A card of the Model Card Toolkit, version 0.0.2 or 0.0.1. */
export const cardSchema = z
  .object({
    model_details: z
      .object({
        name: z.string().nullish(),
        overview: z.string().nullish(),
        documentation: z.string().nullish(),
        owners: list(
          z
            .object({
              name: z.string().nullish(),
              contact: z.string().nullish(),
            })
            .loose(),
        ),
        version: z
          .object({
            name: z.string().nullish(),
            date: z.string().nullish(),
            diff: z.string().nullish(),
          })
          .loose()
          .nullish(),
        licenses: list(
          z
            .object({
              identifier: z.string().nullish(),
              custom_text: z.string().nullish(),
            })
            .loose(),
        ),
        references: list(z.object({ reference: z.string().nullish() }).loose()),
        citations: list(z.object({ citation: z.string().nullish() }).loose()),
      })
      .loose()
      .nullish(),
    model_parameters: z
      .object({
        model_architecture: z.string().nullish(),
        data: z
          .union([
            z.array(dataSchema),
            z
              .object({
                train: dataSchema.nullish(),
                eval: dataSchema.nullish(),
              })
              .loose(),
          ])
          .nullish(),
        input_format: z.string().nullish(),
        input_format_map: formatMap,
        output_format: z.string().nullish(),
        output_format_map: formatMap,
      })
      .loose()
      .nullish(),
    quantitative_analysis: z
      .object({
        performance_metrics: list(
          z
            .object({
              type: z.string().nullish(),
              value: z.unknown().optional(),
              slice: z.string().nullish(),
              confidence_interval: z
                .object({
                  lower_bound: z.unknown().optional(),
                  upper_bound: z.unknown().optional(),
                })
                .loose()
                .nullish(),
            })
            .loose(),
        ),
      })
      .loose()
      .nullish(),
    considerations: z
      .object({
        users: list(described),
        use_cases: list(described),
        limitations: list(described),
        tradeoffs: list(described),
        ethical_considerations: list(
          z
            .object({
              name: z.string().nullish(),
              mitigation_strategy: z.string().nullish(),
            })
            .loose(),
        ),
      })
      .loose()
      .nullish(),
  })
  .loose()
  .refine(
    card =>
      'model_details' in card ||
      'considerations' in card ||
      'quantitative_analysis' in card,
    {
      message:
        'expected a model card with model_details, considerations or quantitative_analysis',
    },
  );

/** What {@link cardSchema} reads. */
export type GoogleCard = z.infer<typeof cardSchema>;

/** A data set of a card. */
export type GoogleData = z.infer<typeof dataSchema>;

/** A format by its fields. */
export type FormatMap = z.infer<typeof formatMap>;
