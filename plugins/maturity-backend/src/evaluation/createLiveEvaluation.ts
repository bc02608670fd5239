import {
  type CheckResult,
  type CompiledRubric,
  type FactBase,
  reckonLevels,
} from '@waymark/plugin-maturity-common';
import type { Entity } from '@backstage/catalog-model';
import { chunked } from '@waymark/plugin-bulk-rows-node';
import { createBreather } from './breathe';
import type { EvaluationOptions } from './context';
import { createContext } from './createContext';
import type { LiveEvaluation, LiveScore } from './types';
import { type ApprovedWaivers, readApprovedWaivers } from './waiversInForce';

/** Entities whose facts are in memory at once. */
const SLICE = 200;
const NOTHING_KNOWN: FactBase = { facts: new Map(), errors: new Map() };

/** What is stored about some entities. */
interface Known {
  entities: ReadonlyMap<string, Entity>;
  facts: ReadonlyMap<string, FactBase>;
  waivers: ApprovedWaivers;
}

/** Evaluates from what is stored, and stores nothing. */
export function createLiveEvaluation(
  options: EvaluationOptions,
): LiveEvaluation {
  const { knex, book, facts } = options;
  const context = createContext(options);

  const read = async (refs: readonly string[]): Promise<Known> => {
    const [entities, known, waivers] = await Promise.all([
      context.readEntities(refs),
      facts.getFacts(refs),
      readApprovedWaivers(knex, refs),
    ]);
    return { entities, facts: known, waivers };
  };

  /** Undefined where the rubric does not apply. */
  const score = async (
    compiled: CompiledRubric,
    entityRef: string,
    { entities, facts: known, waivers }: Known,
    checks?: readonly string[],
  ): Promise<LiveScore | undefined> => {
    const entity = entities.get(entityRef);
    if (!entity || !compiled.appliesTo(entity)) {
      return undefined;
    }
    const now = context.clock();
    const input = {
      entity,
      known: known.get(entityRef) ?? NOTHING_KNOWN,
      waived: waivers.inForce(entityRef, compiled.rubric.id, now),
      now,
    };
    const verdicts = await compiled.judge(input, positionsOf(compiled, checks));
    const results = compiled.checks.map((): CheckResult => 'not-applicable');
    verdicts.forEach(({ index, result }) => {
      results[index] = result;
    });
    const levels = reckonLevels(compiled.rubric, results);
    return checks || levels.applicable
      ? { compiled, input, verdicts, levels }
      : undefined;
  };

  /** Hands over what is stored of each entity, some entities at a time. */
  const each = async (
    entityRefs: readonly string[],
    take: (entityRef: string, known: Known) => Promise<void>,
  ) => {
    const breathe = createBreather();
    for (const refs of chunked([...new Set(entityRefs)], SLICE)) {
      const known = await read(refs);
      for (const ref of refs.filter(one => known.entities.has(one))) {
        await breathe();
        await take(ref, known);
      }
    }
  };

  return {
    async evaluate(entityRefs, { rubricIds, checks }) {
      const rubrics = book.rubrics.filter(
        ({ compiled }) => rubricIds?.includes(compiled.rubric.id) ?? true,
      );
      const scores = new Map<string, LiveScore[]>();
      await each(entityRefs, async (ref, known) => {
        const found: LiveScore[] = [];
        for (const { compiled } of rubrics) {
          const one = await score(compiled, ref, known, checks);
          found.push(...(one ? [one] : []));
        }
        scores.set(ref, found);
      });
      return scores;
    },

    async evaluateWith(compiled, entityRefs) {
      const scores = new Map<string, LiveScore>();
      await each(entityRefs, async (ref, known) => {
        const one = await score(compiled, ref, known);
        if (one) {
          scores.set(ref, one);
        }
      });
      return scores;
    },
  };
}

function positionsOf(
  compiled: CompiledRubric,
  checks: readonly string[] | undefined,
): number[] | undefined {
  return (
    checks &&
    compiled.checks.flatMap(({ check, index }) =>
      checks.includes(check.id) ? [index] : [],
    )
  );
}
