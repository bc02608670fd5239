import { setImmediate } from 'node:timers/promises';
import type { FilterPredicate } from '@backstage/filter-predicates';
import {
  compileRubric,
  type CompiledRubric,
  type Preview,
  type PreviewRequest,
  readRubric,
  type RubricProblem,
} from '@waymark/plugin-maturity-common';
import type { MirrorEntity } from '@waymark/plugin-catalog-mirror-node';
import type { Asker } from '../../Asker';
import type { LiveScore } from '../../evaluation/types';
import { readFilter } from '../../subjects/readFilter';
import { type Access, demandPreview } from '../access/readAccess';
import type { ReadContext } from '../context';
import { PreviewTally } from './PreviewTally';

/** Entities that are judged when nobody says how many. */
const DEFAULT_LIMIT = 2_000;

/** Entities between two pauses for everybody else. */
const PAGE = 200;

/** What problems of the text are said to be in. */
const SOURCE = 'preview';

/** What else is said where the rubric cannot be read. */
const NOTHING = {
  evaluated: 0,
  levels: [],
  tracks: [],
  counts: [],
  moves: [],
  risen: 0,
  fallen: 0,
};

/**
 * What an unsaved rubric would give, over the entities that the asker may
 * see, and what would be another than by the saved rubric of the same id.
 * Nothing is stored.
 *
 * Errors: an `InputError` for a filter that is none. What is wrong with the
 * rubric is part of the answer.
 */
export async function previewRubric(
  context: ReadContext,
  options: { request: PreviewRequest; access: Access; asker: Asker },
): Promise<Preview> {
  const { book } = context;
  const { request, access, asker } = options;
  await demandPreview(context, asker);
  const filter =
    request.filter === undefined
      ? undefined
      : readFilter(request.filter, '/filter');
  const { rubric, problems } = readRubric(request.rubric, {
    source: SOURCE,
    facts: book.facts,
    ...(context.activities && { activities: context.activities }),
  });
  if (!rubric) {
    return { problems, partial: false, ...NOTHING };
  }
  const compiled = compileRubric(rubric, { facts: book.facts });
  const saved = book.get(rubric.id)?.compiled;
  const tally = new PreviewTally(compiled, saved);
  const partial = await judgeAll(context, {
    compiled,
    saved,
    filter,
    limit: request.limit ?? DEFAULT_LIMIT,
    access,
    signal: asker.signal,
    tally,
  });
  return {
    problems: [...problems, ...unreadPaths(compiled, context.specKeys)],
    partial,
    ...tally.toPreview(),
  };
}

/** Judges until there are no more, or enough; true where there are more. */
async function judgeAll(
  context: ReadContext,
  options: {
    compiled: CompiledRubric;
    saved: CompiledRubric | undefined;
    filter: FilterPredicate | undefined;
    limit: number;
    access: Access;
    signal: AbortSignal | undefined;
    tally: PreviewTally;
  },
): Promise<boolean> {
  const { filter, limit, access, signal, tally } = options;
  let cursor: string | undefined;
  do {
    signal?.throwIfAborted();
    const page = await context.mirror.queryEntities({
      kinds: [...context.kinds],
      ...(filter !== undefined && { filter }),
      limit: PAGE,
      ...(cursor !== undefined && { cursor }),
    });
    const sight = await access.sees(
      page.items.flatMap(entity => [entity.entityRef, entity.owner]),
    );
    const visible = page.items.filter(entity => sight.entity(entity.entityRef));
    const judge = await judgePage(context, { ...options, entities: visible });
    for (const entity of visible) {
      const { entityRef, title, owner } = entity;
      const judged = judge(entityRef);
      if ((judged.before || judged.after) && tally.evaluated === limit) {
        return true;
      }
      tally.add({
        entityRef,
        ...(title !== undefined && { title }),
        ...(sight.named(owner) && { owner }),
        ...judged,
      });
    }
    cursor = page.nextCursor;
    await setImmediate();
  } while (cursor !== undefined);
  return false;
}

async function judgePage(
  { live }: Pick<ReadContext, 'live'>,
  options: {
    compiled: CompiledRubric;
    saved: CompiledRubric | undefined;
    entities: readonly MirrorEntity[];
  },
): Promise<
  (entityRef: string) => Record<'before' | 'after', LiveScore | undefined>
> {
  const { compiled, saved, entities } = options;
  const refs = entities.map(({ entityRef }) => entityRef);
  const [after, before] = await Promise.all([
    live.evaluateWith(compiled, refs),
    saved && live.evaluate(refs, { rubricIds: [saved.rubric.id] }),
  ]);
  return entityRef => ({
    before: applicable(before?.get(entityRef)?.[0]),
    after: applicable(after.get(entityRef)),
  });
}

/** Where no required track applies, the rubric as a whole does not. */
function applicable(score: LiveScore | undefined): LiveScore | undefined {
  return score?.levels.applicable ? score : undefined;
}

/** Parts of entities that the rubric reads and nothing keeps yet. */
function unreadPaths(
  { entityPaths }: CompiledRubric,
  specKeys: readonly string[],
): RubricProblem[] {
  const always = ['type', 'lifecycle', 'owner', 'system', 'domain'];
  const keys = entityPaths.flatMap(path => {
    const [root, key] = path.split('.');
    return root === 'spec' && key !== undefined ? [key] : [];
  });
  return [...new Set(keys)]
    .filter(key => ![...always, ...specKeys].includes(key))
    .map(key => ({
      severity: 'warning',
      source: SOURCE,
      pointer: '',
      message: `The rubric reads spec.${key}, which is not kept of entities yet, so the preview takes it as missing; it is kept once a saved rubric reads it, or when maturity.specKeys names it.`,
    }));
}
