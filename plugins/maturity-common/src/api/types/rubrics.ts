import type { FilterPredicate } from '@backstage/filter-predicates';
import type { FactDefinition, FactValue } from '../../facts';
import type { Rubric, RubricProblem } from '../../rubric';
import type { CheckResult, RubricScore } from './scorecards';

/** A rubric in the list of all. @public */
export interface RubricSummary {
  id: string;
  title: string;
  version: string;
  description?: string;
  levels: { level: number; name: string; description?: string }[];
  tracks: { id: string; title: string; checks: number; required: boolean }[];
  rollups: {
    id: string;
    title: string;
    levels: { level: number; name: string }[];
  }[];
  /** True for the one that lists and gates mean without a name. */
  default: boolean;
  /** Where it was read from. */
  source: string;
}

/** What `GET /rubrics` answers beside the page. @public */
export interface RubricsPage {
  items: RubricSummary[];
  pageInfo: { nextCursor?: string };
  totalItems?: number;
  /** Of all files, those of rubrics that were left out too. */
  problems: RubricProblem[];
}

/** How many entities answer a check how. @public */
export interface CheckCount {
  track: string;
  check: string;
  results: Record<CheckResult, number>;
}

/** One rubric whole, with how it is answered. @public */
export interface RubricDetail extends RubricSummary {
  rubric: Rubric;
  /** As its author wrote it, to start a preview from. */
  yaml: string;
  /** For those who may read every entity. */
  counts?: CheckCount[];
  entities?: number;
  /** Facts that it asks for, as far as somebody tells them. */
  facts: FactDefinition[];
}

/** @public */
export interface PreviewRequest {
  /** YAML. */
  rubric: string;
  /** Only these entities. */
  filter?: FilterPredicate;
  /** At most this many entities, 1 to 20,000; 2,000 without. */
  limit?: number;
}

/** An entity that an unsaved rubric would judge otherwise. @public */
export interface PreviewMove {
  entityRef: string;
  title?: string;
  owner?: string;
  /** Absent where the saved rubric does not apply. */
  before?: { level: number; levelName: string };
  /** Absent where the unsaved one does not. */
  after?: { level: number; levelName: string };
  /** Checks that make the difference, at most 10. */
  checks: { check: string; before?: CheckResult; after?: CheckResult }[];
}

/** What an unsaved rubric would give, over the entities the asker may see. @public */
export interface Preview {
  /** Errors; then nothing else is said. */
  problems: RubricProblem[];
  /** The saved rubric of the same id that it is compared with. */
  comparedWith?: { id: string; version: string };
  evaluated: number;
  /** True when there are more entities than were evaluated. */
  partial: boolean;
  /** Number of entities per level, from 0. */
  levels: number[];
  before?: number[];
  tracks: {
    id: string;
    title: string;
    levels: number[];
    notApplicable: number;
  }[];
  counts: CheckCount[];
  /** Who falls first, then who rises, at most 200. */
  moves: PreviewMove[];
  risen: number;
  fallen: number;
}

/** @public */
export interface PredictRequest {
  /** Id of a saved rubric; all that apply without. */
  rubric?: string;
  /** A descriptor as it would be written, with at least kind and metadata.name. */
  entity: Record<string, unknown>;
  /** By fact id; a fact that is not given is "no data". */
  facts: Record<string, FactValue>;
}

/** @public */
export interface Prediction {
  rubrics: RubricScore[];
}
