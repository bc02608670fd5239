import { seeFact } from '../condition/readFacts';
import type { SeenFact } from '../condition/readFacts';
import { findDeciders } from '../condition/settle';
import type { LeafAnswers } from '../condition/settle';
import type { EvaluationInput } from '../types';
import type { JudgedCheck, JudgedRubric } from './types';

/** The facts of one entity as the checks of one rubric see them. */
export class FactView {
  constructor(
    private readonly judged: JudgedRubric,
    private readonly input: EvaluationInput,
  ) {}

  /** A fact as it is compared; undefined where it is not known. */
  valueOf(id: string): unknown {
    const known = this.input.known.facts.get(id);
    return known && this.judged.valueOf(id, known);
  }

  see(id: string, { freshnessMs }: { freshnessMs?: number }): SeenFact {
    const { known, now } = this.input;
    return seeFact(id, known, { now, freshnessMs });
  }

  knowsAny(check: JudgedCheck): boolean {
    return check.factIds.some(id => this.isFresh(id, check));
  }

  /** Positions of leaves that need a fact which is not known, or too old. */
  unknownLeavesOf(check: JudgedCheck): number[] {
    if (check.factIds.every(id => this.isFresh(id, check))) {
      return [];
    }
    return check.plan.factsOf.flatMap((ids, nth) =>
      ids.every(id => this.isFresh(id, check)) ? [] : [nth],
    );
  }

  /** Whether what is missing to a verdict could not be read. */
  failedToRead(check: JudgedCheck, answers: LeafAnswers): boolean {
    return findDeciders(check.plan.root, answers)
      .flatMap(nth => check.plan.factsOf[nth])
      .some(id => !this.isFresh(id, check) && this.input.known.errors.has(id));
  }

  /** The first millisecond at which one of its facts is too old. */
  untilOf({ factIds, freshnessMs }: JudgedCheck): number | undefined {
    if (freshnessMs === undefined) {
      return undefined;
    }
    const { known, now } = this.input;
    let until: number | undefined;
    for (const id of factIds) {
      const at = known.facts.get(id)?.at;
      if (at !== undefined && now - at <= freshnessMs) {
        const end = at + freshnessMs + 1;
        until = until === undefined || end < until ? end : until;
      }
    }
    return until;
  }

  private isFresh(id: string, { freshnessMs }: JudgedCheck): boolean {
    const { known, now } = this.input;
    const fact = known.facts.get(id);
    return (
      fact !== undefined &&
      (freshnessMs === undefined || now - fact.at <= freshnessMs)
    );
  }
}
