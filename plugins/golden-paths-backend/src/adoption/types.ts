/** Keeps how many projects there are, and how current, by template and day. */
export interface AdoptionDays {
  /**
   * Counts today anew and stores it, however many replicas do so. For whoever
   * changed a project or a run, after a batch of them.
   */
  record(): Promise<void>;
}
