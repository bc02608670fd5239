import type { CheckResult, Cure } from './scorecards';

/** @public */
export interface GateRequest {
  entityRef: string;
  /** Id of a rubric; the configured one without. */
  rubric?: string;
  /** Level that must be reached; the configured one without `checks`. */
  minLevel?: number;
  /** Checks that must pass or be waived. */
  checks?: string[];
}

/** @public */
export interface GateAnswer {
  passed: boolean;
  entityRef: string;
  rubric: string;
  /** Version of the rubric that was used. */
  version: string;
  level: number;
  levelName: string;
  /** Waived checks that the answer stands on. */
  waived: number;
  required: { level?: number; levelName?: string; checks?: string[] };
  /** What stands in the way; empty when passed. */
  failing: {
    track: string;
    check: string;
    title: string;
    level: number;
    result: CheckResult;
    reason: string;
    cure?: Cure;
  }[];
  /** Everything that was asked for, for reports: JUnit has a case for each. */
  considered: {
    track: string;
    check: string;
    title: string;
    level: number;
    result: CheckResult;
  }[];
  /** Page of the scorecard. */
  url?: string;
}
