import type {
  RubricScore,
  ScorecardDetail,
} from '@waymark/plugin-maturity-common';

/** What a check is shown within. */
export interface CheckContext {
  entityRef: string;
  score: RubricScore;
  /** What the reader may do. */
  may: ScorecardDetail['may'];
  /** A waiver was asked for or answered. */
  onChanged: () => void;
}
