import type {
  PredictRequest,
  PreviewRequest,
} from '@waymark/plugin-maturity-common';
import {
  plainText,
  READS,
  readBody,
} from '@waymark/plugin-openapi-operations-node';
import { MAX_LEVEL, MAX_PREVIEWED, MAX_RUBRIC } from '../schema';
import { readEntityBody } from '../service/readQuery';
import type { ActionOptions } from './registerActions';
import {
  checksInput,
  entityInput,
  idInput,
  objectOutput,
  openObject,
  rubricInput,
} from './shapes';

/** Asks what would be, and whether something is ready. */
export function createQuestionActions(options: ActionOptions): void {
  const { actionsRegistry, reads, changes } = options;
  actionsRegistry.register({
    name: 'preview-rubric',
    title: 'Preview a rubric that is not saved',
    description:
      'Evaluates a rubric written in YAML over the entities that the caller may see: levels, results of each check, and who would rise or fall. Nothing is stored.',
    attributes: READS,
    schema: {
      input: z =>
        z.object({
          rubric: plainText(z, MAX_RUBRIC).describe('YAML.'),
          filter: z
            .record(z.unknown())
            .optional()
            .describe('Only these entities, in the words of the catalog.'),
          limit: z.number().int().min(1).max(MAX_PREVIEWED).optional(),
        }),
      output: z => objectOutput(z, 'Preview'),
    },
    action: async ({ input, credentials }) => ({
      output: openObject(
        await reads.preview(readBody<PreviewRequest>(input), { credentials }),
      ),
    }),
  });

  actionsRegistry.register({
    name: 'predict-levels',
    title: 'Predict the levels of an entity that does not exist',
    description:
      'Evaluates the rubrics over a descriptor and facts that are supposed; facts that are not given count as no data.',
    attributes: READS,
    schema: {
      input: z =>
        z.object({
          rubric: idInput(z)
            .optional()
            .describe('Id of a rubric; all that apply without.'),
          entity: z
            .record(z.unknown())
            .describe('A descriptor with at least kind and metadata.name.'),
          facts: z
            .record(z.unknown())
            .describe('Values by the ids that list-facts has.'),
        }),
      output: z => objectOutput(z, 'Prediction'),
    },
    action: async ({ input, credentials }) => ({
      output: openObject(
        await reads.predict(readBody<PredictRequest>(input), { credentials }),
      ),
    }),
  });

  actionsRegistry.register({
    name: 'ask-gate',
    title: 'Ask whether an entity is ready',
    description:
      'Asks whether an entity reaches a level, and whether some checks pass or are waived; what stands in the way is told with reason and cure. Each answer is audited.',
    attributes: READS,
    schema: {
      input: z =>
        z.object({
          entityRef: entityInput(z),
          rubric: rubricInput(z),
          minLevel: z.number().int().min(0).max(MAX_LEVEL).optional(),
          checks: checksInput(z),
        }),
      output: z => objectOutput(z, 'GateAnswer'),
    },
    action: async ({ input, credentials }) => ({
      output: openObject(
        await changes.gate(readEntityBody(input), { credentials }),
      ),
    }),
  });
}
