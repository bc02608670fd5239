/** How a file differs from what the template made. @public */
export interface DriftedFile {
  path: string;
  state: 'changed' | 'removed' | 'mode';
  /** Lines the project added to and took from it; 0 for what is no text. */
  added: number;
  removed: number;
  binary?: boolean;
  /** The reason in the record's `kept`; such a file is not counted as drift. */
  kept?: string;
}

/** @public */
export interface Drift {
  /** Standard files that differ and are not kept on purpose. */
  files: number;
  /** Their added and removed lines. */
  lines: number;
  details: DriftedFile[];
}
