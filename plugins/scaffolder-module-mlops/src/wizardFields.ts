import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';
import { defineField } from './form/defineField';

/** `WaymarkName`: a name, free in the catalog and where the repository is. */
export const nameField = defineField({
  name: 'WaymarkName',
  schema: makeFieldSchema({
    output: z => z.string().optional(),
    uiOptions: z =>
      z.object({
        kinds: z
          .array(z.string())
          .optional()
          .describe('Kinds of the catalog that get an entity of this name'),
        namespace: z
          .string()
          .optional()
          .describe('Namespace of those entities; `default` without'),
        target: z
          .string()
          .optional()
          .describe(
            'Path of the answer that says where the repository is made',
          ),
        remote: z
          .boolean()
          .optional()
          .describe('False not to ask the place of the repository'),
      }),
  }),
  load: async () => (await import('./fields/name/NameField')).NameField,
  loadRule: async () =>
    (await import('./fields/name/validateName')).validateName,
});

/** `WaymarkGitTarget`: where the repository is made. */
export const gitTargetField = defineField({
  name: 'WaymarkGitTarget',
  schema: makeFieldSchema({ output: z => z.string().optional() }),
  load: async () =>
    (await import('./fields/gitTarget/GitTargetField')).GitTargetField,
});

/** `WaymarkRaci`: who acts; the value is `spec.raci`. */
export const raciField = defineField({
  name: 'WaymarkRaci',
  schema: makeFieldSchema({
    output: z => z.array(z.record(z.unknown())).optional(),
    uiOptions: z =>
      z.object({
        entity: z
          .string()
          .optional()
          .describe(
            'Path of the ref of an entity that the catalog has; the other options are for one that will be made',
          ),
        kind: z
          .string()
          .optional()
          .describe('Kind of the entity; Model without'),
        namespace: z.string().optional(),
        name: z.string().optional().describe('Path of the name'),
        entityTitle: z.string().optional().describe('Path of the title'),
        owner: z.string().optional().describe('Path of the owner'),
        system: z.string().optional().describe('Path of the system'),
        product: z.string().optional().describe('Path of the product brief'),
        lifecycle: z
          .string()
          .optional()
          .describe('The lifecycle, or the path of the answer that says it'),
      }),
  }),
  load: async () => (await import('./fields/raci/RaciField')).RaciField,
  loadRule: async () =>
    (await import('./fields/raci/validateRaci')).validateRaci,
});

/** `WaymarkAsset`: data sets or models of the registry. */
export const assetField = defineField({
  name: 'WaymarkAsset',
  schema: makeFieldSchema({
    output: z => z.union([z.string(), z.array(z.string())]).optional(),
    uiOptions: z => {
      const kind = z.enum(['Dataset', 'Model']);
      return z.object({
        kind: z.union([kind, z.array(kind)]).optional(),
        type: z.string().optional().describe('Only those of this spec.type'),
      });
    },
  }),
  load: async () => (await import('./fields/asset/AssetField')).AssetField,
  loadRule: async () =>
    (await import('./fields/asset/validateAsset')).validateAsset,
});

/** `WaymarkProductBrief`: the value is `spec.product`. */
export const productBriefField = defineField({
  name: 'WaymarkProductBrief',
  schema: makeFieldSchema({ output: z => z.record(z.unknown()).optional() }),
  load: async () => (await import('./fields/brief/BriefField')).BriefField,
  loadRule: async () =>
    (await import('./fields/brief/validateBrief')).validateBrief,
});

/** `WaymarkSla`: the value is what differs from the model's product brief. */
export const slaField = defineField({
  name: 'WaymarkSla',
  schema: makeFieldSchema({
    output: z => z.record(z.unknown()).optional(),
    uiOptions: z =>
      z.object({
        model: z
          .string()
          .optional()
          .describe('Path of the ref of the model; `model` without'),
      }),
  }),
  load: async () => (await import('./fields/sla/SlaField')).SlaField,
});

/** `WaymarkToolchain`: choices, each with what it means. */
export const toolchainField = defineField({
  name: 'WaymarkToolchain',
  schema: makeFieldSchema({
    output: z => z.record(z.unknown()).optional(),
    uiOptions: z =>
      z.object({
        choices: z
          .record(
            z.record(
              z.object({
                title: z.string().optional(),
                description: z.string().optional(),
              }),
            ),
          )
          .optional()
          .describe(
            'By property and value: what the choice is called and means',
          ),
      }),
  }),
  load: async () =>
    (await import('./fields/toolchain/ToolchainField')).ToolchainField,
});

/** `WaymarkPlan`: what a run would make; it has no value. */
export const planField = defineField({
  name: 'WaymarkPlan',
  schema: makeFieldSchema({
    output: z => z.string().optional(),
    uiOptions: z => z.object({ template: z.string().optional() }),
  }),
  load: async () => (await import('./fields/plan/PlanField')).PlanField,
});

/** `WaymarkDraft`: keeps the answers; the value is the draft's id. */
export const draftField = defineField({
  name: 'WaymarkDraft',
  schema: makeFieldSchema({
    output: z => z.string().optional(),
    uiOptions: z => z.object({ template: z.string().optional() }),
  }),
  load: async () => (await import('./fields/draft/DraftField')).DraftField,
});
