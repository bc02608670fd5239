import type { Entity } from '@backstage/catalog-model';
import type { CheckFact, CheckResult, Points } from '../api';
import type { FactBase, FactDefinition } from '../facts';
import type { Rubric, RubricCheck, RubricTrack } from '../rubric';

/** What a check is asked about. @public */
export interface EvaluationInput {
  /**
   * The entity in the catalog's shape; `spec` may be only the parts that the
   * rubric asks for.
   */
  entity: Entity;
  known: FactBase;
  /** Ids of checks that an approved waiver excuses now. */
  waived: ReadonlySet<string>;
  /** Milliseconds since 1970. */
  now: number;
}

/** A check in its place. @public */
export interface CheckAt {
  /** Position among all checks of the rubric, from 0, track after track. */
  index: number;
  track: RubricTrack;
  check: RubricCheck;
  /** Facts that its condition names, without repetition. */
  factIds: readonly string[];
  /** {@link RubricCheck.freshness} in milliseconds. */
  freshnessMs?: number;
}

/** A rubric, ready to be asked about many entities. @public */
export interface CompiledRubric {
  readonly rubric: Rubric;
  /** 32 hexadecimal digits, the same for the same rubric. */
  readonly digest: string;
  readonly checks: readonly CheckAt[];
  /** Positions of the checks that ask for a fact. */
  checksOf(factId: string): readonly number[];
  /** Paths of entities that `appliesTo` and cures read, such as `spec.type`. */
  readonly entityPaths: readonly string[];
  appliesTo(entity: Entity): boolean;
  /**
   * Asks the checks at `only`, or all, in the rubric's order. It never
   * rejects: what goes wrong is the result `error` of a check.
   */
  judge(
    input: EvaluationInput,
    only?: readonly number[],
  ): Promise<CheckVerdict[]>;
  /** Why a check came to its verdict: the sentence and its facts. */
  explain(
    index: number,
    verdict: CheckVerdict,
    input: EvaluationInput,
  ): { reason: string; facts: CheckFact[] };
}

/** What a check came to; kept small, since there are millions. @public */
export interface CheckVerdict {
  index: number;
  result: CheckResult;
  /** What it would be without the waiver. */
  unwaived?: Exclude<CheckResult, 'waived'>;
  /**
   * Milliseconds since 1970: the verdict may become another one then without
   * anything happening, because a fact it stands on grows too old.
   */
  until?: number;
  /** Of `error`: what went wrong, where a fact's own error does not say it. */
  problem?: string;
}

/** Level and points of one track. @public */
export interface TrackLevel {
  id: string;
  level: number;
  applicable: boolean;
  /** Waived checks at or below the level. */
  waived: number;
  points: Points;
}

/** What the results of all checks come to. @public */
export interface Levels {
  /** False when no check of a required track applies. */
  applicable: boolean;
  level: number;
  /** Waived checks that the level stands on, in required tracks. */
  waived: number;
  points: Points;
  tracks: TrackLevel[];
  rollups: { id: string; level: number }[];
}

/** How rubrics are read: what is known of the installation. @public */
export interface RubricSurroundings {
  /** Where the text is from, for messages. */
  source: string;
  facts: readonly FactDefinition[];
  /** Ids of the RACI's activities, where they are known. */
  activities?: readonly string[];
}
