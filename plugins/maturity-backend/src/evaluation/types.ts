import type { Entity } from '@backstage/catalog-model';
import type {
  CheckVerdict,
  CompiledRubric,
  EvaluationInput,
  FactBase,
  Levels,
} from '@waymark/plugin-maturity-common';
import type { Knex } from 'knex';
import type { SubjectRow } from '../database';

/** A waiver began or ended to be in force. */
export interface WaiverChange {
  entityRef: string;
  rubricId: string;
  checkId: string;
  waiverId: string;
  state: string;
}

/** Facts of one source as they were and are, of one entity. */
export interface FactsChange {
  entityRef: string;
  retriever: string;
  before: FactBase;
  after: FactBase;
}

/** A level or result that is another now. */
export interface LevelChange {
  entityRef: string;
  rubricId: string;
  rubricTitle: string;
  what: 'level' | 'track' | 'check';
  track?: string;
  check?: string;
  subject: string;
  before?: number | string;
  after: number | string;
  direction: 'up' | 'down' | 'same';
}

/**
 * Hears of changes after they are stored, for notifications. It is called on
 * the replica that found them, at most once, and must not throw.
 */
export interface ChangeListener {
  onChanges(changes: readonly LevelChange[]): void;
}

/**
 * Keeps what rubrics make of entities. Whoever changes something that results
 * depend on calls it in the same transaction, after locking the subjects
 * (`lockSubjects`), so that what is stored always agrees.
 */
export interface Evaluator {
  /**
   * Asks only the checks that name a fact which changed; once, where several
   * changes are of one entity.
   */
  onFacts(
    tx: Knex.Transaction,
    changes: readonly FactsChange[],
    options?: {
      /** All of these entities, as they were when the caller locked them. */
      subjects?: ReadonlyMap<string, SubjectRow>;
    },
  ): Promise<void>;
  /** Asks every check: another entity may be judged otherwise. */
  onEntities(
    tx: Knex.Transaction,
    entities: readonly { entityRef: string; entity: Entity }[],
  ): Promise<void>;
  /** Asks only the check. */
  onWaiver(tx: Knex.Transaction, change: WaiverChange): Promise<void>;
  /**
   * Asks everything of everybody whose scorecards are of another rubric
   * version, or of all; in slices, with pauses for the event loop.
   */
  evaluateAll(options: {
    signal?: AbortSignal;
    /** Those up to date too. */
    everything?: boolean;
  }): Promise<{ evaluated: number; changed: number }>;
  /** Asks again where a fact may have grown too old. */
  recheck(options: { signal?: AbortSignal }): Promise<number>;
}

/** What one rubric makes of one entity now, with what it was made of. */
export interface LiveScore {
  compiled: CompiledRubric;
  input: EvaluationInput;
  verdicts: CheckVerdict[];
  levels: Levels;
}

/**
 * Evaluates from what is stored without storing anything, for scorecards,
 * reasons and gates.
 */
export interface LiveEvaluation {
  /** Of many entities at once; those the mirror does not know are absent. */
  evaluate(
    entityRefs: readonly string[],
    options: {
      /** All rubrics that apply without. */
      rubricIds?: readonly string[];
      /** Ids of checks; all without. Levels are of these alone. */
      checks?: readonly string[];
    },
  ): Promise<Map<string, LiveScore[]>>;
  /** Of one rubric that is not saved, over entities of the mirror. */
  evaluateWith(
    compiled: CompiledRubric,
    entityRefs: readonly string[],
  ): Promise<Map<string, LiveScore>>;
}
