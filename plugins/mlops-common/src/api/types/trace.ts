import type { DatasetUse } from './records';
import type { SourceLink } from './sources';

/**
 * What happened to a model, dataset or pipeline, who did it and with what, for
 * whoever must believe it later.
 * @public
 */
export interface TraceStep {
  /** Stable, for lists. */
  id: string;
  at: string;
  action: TraceAction;
  version?: string;
  /** A person, or the account of a job, as the source names it. */
  by?: string;
  runId?: string;
  job?: string;
  commit?: string;
  /** Alias that was given or taken. */
  alias?: string;
  environment?: string;
  endpoint?: string;
  region?: string;
  data: DatasetUse[];
  /**
   * `source` when the source says when it happened; `observed` when the
   * registry noticed it then and it may have happened earlier.
   */
  timeFrom: 'source' | 'observed';
  /**
   * When the registry noticed that the source no longer tells this: the
   * deployment ended or was replaced, the version or run was deleted.
   */
  goneSince?: string;
  source: SourceLink;
}

/** `ran` is a run that made and measured no model, such as an export. @public */
export type TraceAction =
  | 'trained'
  | 'evaluated'
  | 'ran'
  | 'registered'
  | 'promoted'
  | 'demoted'
  | 'deployed'
  | 'failed';
