import { READS } from '@waymark/plugin-openapi-operations-node';
import type { ActionOptions } from './registerActions';
import {
  idInput,
  objectOutput,
  openObject,
  openPage,
  pageOutput,
} from './shapes';

/** Reads what is asked of entities. */
export function createRubricActions(options: ActionOptions): void {
  const { actionsRegistry, reads } = options;
  actionsRegistry.register({
    name: 'list-rubrics',
    title: 'List the rubrics in use',
    description:
      'Lists rubrics with their levels, tracks and roll-ups, and what is wrong with those that are left out.',
    attributes: READS,
    schema: {
      input: z => z.object({}),
      output: z =>
        pageOutput(z, 'RubricSummary').extend({
          problems: z.array(objectOutput(z, 'RubricProblem')),
        }),
    },
    action: async ({ credentials }) => {
      const page = await reads.listRubrics({ credentials });
      return {
        output: {
          ...openPage(page),
          problems: page.problems.map(openObject),
        },
      };
    },
  });

  actionsRegistry.register({
    name: 'get-rubric',
    title: 'Get what a rubric asks',
    description:
      'Gets a rubric whole: tracks, checks with condition, reason and cure, the facts they ask for, and how many entities answer each check how.',
    attributes: READS,
    schema: {
      input: z => z.object({ id: idInput(z) }),
      output: z => objectOutput(z, 'RubricDetail'),
    },
    action: async ({ input: { id }, credentials }) => ({
      output: openObject(await reads.getRubric(id, { credentials })),
    }),
  });

  actionsRegistry.register({
    name: 'list-facts',
    title: 'List what rubrics can ask for',
    description:
      'Lists facts that sources tell about entities, with type, unit and meaning.',
    attributes: READS,
    schema: {
      input: z => z.object({}),
      output: z => pageOutput(z, 'FactDefinition'),
    },
    action: async ({ credentials }) => ({
      output: openPage(await reads.listFacts({ credentials })),
    }),
  });
}
