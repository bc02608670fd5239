import type { ModelCard } from '../../kinds';
import type { SourceLink } from './sources';

/** @public */
export interface Deployment {
  endpoint?: string;
  version: string;
  environment: string;
  since: string;
  by?: string;
  region?: string;
  commit?: string;
  source: SourceLink;
}

/** @public */
export interface CardAnswer {
  card: ModelCard;
  /** Fields of a complete card that nobody filled in. */
  missing: string[];
  /**
   * Where each top-level field came from: `declared` or a source id, in which
   * format it was written, and in which file. Metrics are gathered from all
   * cards: `metrics.3` is where the fourth came from, where that is not where
   * `metrics` came from.
   */
  from: Record<string, CardOrigin>;
  /** The version whose metrics, parameters and data it gives. */
  version?: string;
}

/** Who says what a field of a card says. @public */
export interface CardOrigin {
  from: 'declared' | string;
  at?: string;
  /** `registry` is what versions and descriptions tell without a card. */
  format?:
    'declared' | 'hugging-face' | 'google-model-card' | 'source' | 'registry';
  path?: string;
  url?: string;
}

/** Two cards field by field. @public */
export interface CardComparison {
  left: CardAnswer;
  right: CardAnswer;
  fields: {
    field: keyof ModelCard;
    change: 'same' | 'changed' | 'added' | 'removed';
  }[];
}

/** @public */
export interface QualityResult {
  suite: string;
  at: string;
  passed: number;
  failed: number;
  checks: {
    name: string;
    passed: boolean;
    column?: string;
    observed?: string;
    message?: string;
  }[];
  url?: string;
  source: SourceLink;
}

/** @public */
export interface DriftResult {
  at: string;
  metric: string;
  value: number;
  threshold?: number;
  state: 'ok' | 'drifted' | 'unknown';
  column?: string;
  url?: string;
  source: SourceLink;
}

/** @public */
export interface CiResult {
  provider: string;
  state: 'passed' | 'failed' | 'running' | 'unknown';
  branch?: string;
  at: string;
  url?: string;
  commit?: string;
  tests?: { passed: number; failed: number; skipped: number };
  source: SourceLink;
}
