import type { WaiverState } from '@waymark/plugin-maturity-common';

/** A waiver as it is stored; times are milliseconds, refs full, lower case. */
export interface StoredWaiver {
  id: string;
  /** Order of asking. */
  nth: number;
  entityRef: string;
  rubricId: string;
  checkId: string;
  state: WaiverState;
  reason: string;
  evidence?: string;
  requestedBy: string;
  requestedAt: number;
  until: number;
  decidedBy?: string;
  decidedAt?: number;
  answer?: string;
  steps: StoredStep[];
}

/** One state that a waiver came into. */
export interface StoredStep {
  state: WaiverState;
  at: number;
  /** Absent where time did it. */
  by?: string;
  words?: string;
}
