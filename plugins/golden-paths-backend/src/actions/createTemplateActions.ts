import type { JsonObject } from '@backstage/types';
import {
  MAX_QUERY,
  pageInput,
  plainText,
  readRef,
  READS,
} from '@waymark/plugin-openapi-operations-node';
import { MAX_DAYS } from '../schema';
import { readAdoptionQuery } from '../service/readQuery';
import type { ActionOptions } from './registerActions';
import {
  answersInput,
  LOOKS,
  objectOutput,
  openObject,
  openPage,
  pageOutput,
  templateInput,
} from './shapes';

/** Templates, their adoption, and what a run would make. */
export function createTemplateActions(options: ActionOptions): void {
  const { actionsRegistry, reads, changes } = options;
  actionsRegistry.register({
    name: 'list-templates',
    title: 'List templates and what became of them',
    description:
      'Lists templates by title: their version, how many projects were made from them, how many of those are behind or drifted, how their runs ended, and the time they saved.',
    attributes: READS,
    schema: {
      input: z =>
        z.object({
          q: plainText(z, MAX_QUERY).optional(),
          ...pageInput(z),
        }),
      output: z => pageOutput(z, 'TemplateSummary'),
    },
    action: async ({ input, credentials }) => ({
      output: openPage(await reads.listTemplates(input, { credentials })),
    }),
  });

  actionsRegistry.register({
    name: 'get-adoption',
    title: 'Get the trend of adoption',
    description:
      'Gets, day by day, how many projects follow a template (or any), how many are current, behind or drifted, how many runs ended and failed, and the minutes saved.',
    attributes: READS,
    schema: {
      input: z =>
        z.object({
          template: templateInput(z).optional(),
          days: z.number().int().min(1).max(MAX_DAYS).optional(),
        }),
      output: z => objectOutput(z, 'Adoption'),
    },
    action: async ({ input, credentials }) => ({
      output: openObject(
        await reads.getAdoption(readAdoptionQuery(input), { credentials }),
      ),
    }),
  });

  actionsRegistry.register({
    name: 'plan',
    title: 'Plan a run of a template',
    description:
      'Says what a run of a template would make, and makes nothing: files, entities, who acts, the maturity level it begins with.',
    attributes: LOOKS,
    schema: {
      input: z =>
        z.object({ template: templateInput(z), values: answersInput(z) }),
      output: z => objectOutput(z, 'Plan'),
    },
    examples: [
      {
        title: 'What a training pipeline would be',
        input: {
          template: 'template:default/ml-training-pipeline',
          values: { name: 'churn', owner: 'group:default/growth' },
        },
      },
    ],
    action: async ({ input: { template, values }, credentials }) => ({
      output: openObject(
        await changes.plan(
          readRef(template, {
            name: 'template',
            kinds: ['template'],
            defaultKind: 'template',
          }),
          { values: values as JsonObject },
          { credentials },
        ),
      ),
    }),
  });
}
