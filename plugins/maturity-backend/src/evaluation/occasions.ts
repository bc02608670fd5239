import type { CompiledRubric, FactBase } from '@waymark/plugin-maturity-common';
import type { ScorecardRow } from '../database';
import type { FactsChange, WaiverChange } from './types';

/** Why entities are evaluated. */
export type Occasion =
  | { type: 'facts'; changes: ReadonlyMap<string, readonly FactsChange[]> }
  | { type: 'entity' }
  | { type: 'waiver'; change: WaiverChange }
  | { type: 'time' }
  | { type: 'rubric'; everything: boolean };

/** Which checks an occasion asks for: all, or those at these positions. */
export type Asked = 'all' | readonly number[];

/**
 * What is to be asked of one rubric about one entity. Results of another
 * version of the rubric cannot be added to, so then everything is asked. Pure.
 */
export function findAsked(
  occasion: Occasion,
  options: {
    entityRef: string;
    compiled: CompiledRubric;
    stored: Pick<ScorecardRow, 'digest' | 'recheck_at'> | undefined;
    now: number;
  },
): Asked {
  const { entityRef, compiled, stored, now } = options;
  const isCurrent = stored?.digest === compiled.digest;
  switch (occasion.type) {
    case 'facts': {
      const asked = new Set(
        (occasion.changes.get(entityRef) ?? []).flatMap(change =>
          findChangedFacts(change, compiled, now).flatMap(id => [
            ...compiled.checksOf(id),
          ]),
        ),
      );
      return isCurrent || asked.size === 0
        ? [...asked].sort((left, right) => left - right)
        : 'all';
    }
    case 'waiver': {
      const { rubricId, checkId } = occasion.change;
      if (rubricId !== compiled.rubric.id) {
        return [];
      }
      return isCurrent
        ? compiled.checks.flatMap(({ check, index }) =>
            check.id === checkId ? [index] : [],
          )
        : 'all';
    }
    case 'time': {
      const dueAt = stored?.recheck_at ?? null;
      return dueAt !== null && Number(dueAt) <= now ? 'all' : [];
    }
    case 'rubric':
      return isCurrent && !occasion.everything ? [] : 'all';
    default:
      return 'all';
  }
}

/**
 * Facts of one source that a check may answer otherwise now. A fact that was
 * only confirmed counts where it had been too old for a check, and one that
 * turns out to be older than it was said to be. Pure.
 */
export function findChangedFacts(
  { before, after }: Pick<FactsChange, 'before' | 'after'>,
  compiled: CompiledRubric,
  now: number,
): string[] {
  const ids = new Set([
    ...before.facts.keys(),
    ...before.errors.keys(),
    ...after.facts.keys(),
    ...after.errors.keys(),
  ]);
  return [...ids].filter(id => {
    if (saysOther(id, before, after)) {
      return true;
    }
    const was = before.facts.get(id);
    const is = after.facts.get(id);
    if (!was || !is || was.at === is.at) {
      return false;
    }
    return compiled.checksOf(id).some(index => {
      const { freshnessMs } = compiled.checks[index];
      return (
        freshnessMs !== undefined &&
        (is.at < was.at || now - was.at > freshnessMs)
      );
    });
  });
}

/** True when a fact has another value, or could or could not be read. Pure. */
export function saysOther(
  id: string,
  before: FactBase,
  after: FactBase,
): boolean {
  return (
    JSON.stringify(before.facts.get(id)?.value) !==
      JSON.stringify(after.facts.get(id)?.value) ||
    before.errors.get(id) !== after.errors.get(id)
  );
}
