import type {
  CompiledRubric,
  FactDefinition,
  RubricProblem,
} from '@waymark/plugin-maturity-common';

/** A rubric that is in use. */
export interface LoadedRubric {
  compiled: CompiledRubric;
  source: string;
  yaml: string;
}

/**
 * The rubrics of this replica, in the configured order; read once when the
 * backend starts.
 */
export interface RubricBook {
  readonly rubrics: readonly LoadedRubric[];
  /** Of every text that was read, those left out too. */
  readonly problems: readonly RubricProblem[];
  /** The configured default, else the first; undefined without any. */
  readonly defaultId?: string;
  readonly facts: readonly FactDefinition[];
  get(id: string): LoadedRubric | undefined;
}
