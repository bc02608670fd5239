/** How a run on the default branch ended, as some provider says. */
export interface CiFinding {
  provider: string;
  state: 'passed' | 'failed' | 'cancelled';
  branch?: string;
  /** ISO 8601: when it ended. */
  at: string;
  url?: string;
  tests?: { passed: number; failed: number };
}
