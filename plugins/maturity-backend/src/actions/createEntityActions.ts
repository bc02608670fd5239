import { NotFoundError } from '@backstage/errors';
import { didYouMean } from '@waymark/plugin-maturity-common';
import {
  pageInput,
  READS,
  readRef,
  readSubjectRefs,
  subjectInput,
} from '@waymark/plugin-openapi-operations-node';
import { MAX_LEVEL, SORTS } from '../schema';
import { readEntitiesQuery } from '../service/readQuery';
import type { ActionOptions } from './registerActions';
import {
  checksInput,
  entityInput,
  idInput,
  objectOutput,
  openObject,
  openPage,
  pageOutput,
  resultsInput,
  rubricInput,
} from './shapes';

/** Reads where entities stand. */
export function createEntityActions(options: ActionOptions): void {
  const { actionsRegistry, reads } = options;
  actionsRegistry.register({
    name: 'get-scorecard',
    title: 'Get how mature an entity is',
    description:
      'Gets the level of an entity in each rubric that applies to it, by track, with the answer of every check, its reason, the facts it stands on, and what to do next.',
    attributes: READS,
    schema: {
      input: z => z.object({ entityRef: entityInput(z) }),
      output: z => objectOutput(z, 'ScorecardDetail'),
    },
    examples: [
      {
        title: 'Where a model stands',
        input: { entityRef: 'model:default/churn' },
      },
    ],
    action: async ({ input: { entityRef }, credentials }) => ({
      output: openObject(
        await reads.getScorecard(readRef(entityRef, { name: 'entityRef' }), {
          credentials,
        }),
      ),
    }),
  });

  actionsRegistry.register({
    name: 'explain-check',
    title: 'Explain why a check passes or not',
    description:
      'Gets one check of one entity: its result, the reason in words, each fact with when it was so and where to look, and the cure.',
    attributes: READS,
    schema: {
      input: z =>
        z.object({
          entityRef: entityInput(z),
          rubric: rubricInput(z).describe(
            'Id of a rubric; any that has the check without.',
          ),
          check: idInput(z).describe('Id of a check.'),
        }),
      output: z => objectOutput(z, 'CheckAnswer'),
    },
    action: async ({ input: { entityRef, rubric, check }, credentials }) => {
      const card = await reads.getScorecard(
        readRef(entityRef, { name: 'entityRef' }),
        { credentials },
      );
      const checks = card.rubrics
        .filter(({ id }) => rubric === undefined || id === rubric)
        .flatMap(({ tracks }) => tracks.flatMap(track => track.checks));
      const found = checks.find(({ id }) => id === check);
      if (!found) {
        throw new NotFoundError(
          `No check '${check}' is asked of '${card.entityRef}'${
            rubric === undefined ? '' : ` by a rubric '${rubric}'`
          }.${didYouMean(
            check,
            checks.map(({ id }) => id),
          )}`,
        );
      }
      return { output: openObject(found) };
    },
  });

  actionsRegistry.register({
    name: 'list-entities',
    title: 'List entities with their levels',
    description:
      'Lists entities that a rubric applies to, with level, points and the level of each track. With a track, level and sort are of that track. A page may be short or empty and still have a cursor.',
    attributes: READS,
    schema: {
      input: z =>
        z.object({
          ...subjectInput(z),
          rubric: rubricInput(z),
          track: idInput(z).optional().describe('Id of a track.'),
          level: z
            .array(z.number().int().min(0).max(MAX_LEVEL))
            .optional()
            .describe('Levels of the rubric, or of the track.'),
          check: idInput(z)
            .optional()
            .describe('Id of a check that has one of the results.'),
          result: resultsInput(z),
          sort: z.enum(SORTS).optional(),
          ...pageInput(z),
        }),
      output: z =>
        pageOutput(z, 'ScoredEntity').extend({
          rubric: z.string(),
          version: z.string(),
        }),
    },
    action: async ({ input, credentials }) => ({
      output: openPage(
        await reads.listEntities(readEntitiesQuery(input), { credentials }),
      ),
    }),
  });

  actionsRegistry.register({
    name: 'list-failing',
    title: 'List checks that are open',
    description:
      'Lists checks that fail, have no data or an error, by entity, each with its reason and what to do about it. A page may be short or empty and still have a cursor.',
    attributes: READS,
    schema: {
      input: z =>
        z.object({
          ...subjectInput(z),
          rubric: rubricInput(z),
          track: idInput(z).optional().describe('Id of a track.'),
          check: checksInput(z),
          result: resultsInput(z),
          ...pageInput(z),
        }),
      output: z => pageOutput(z, 'FailingCheck'),
    },
    examples: [
      {
        title: 'What a team has to do',
        input: { owner: ['group:default/growth'] },
      },
    ],
    action: async ({ input, credentials }) => ({
      output: openPage(
        await reads.listFailing(readSubjectRefs(input), { credentials }),
      ),
    }),
  });
}
