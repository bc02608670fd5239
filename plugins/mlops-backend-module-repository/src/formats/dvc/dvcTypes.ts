/** A file or folder that DVC tracks; `path` is relative to the folder read. */
export interface DvcTracked {
  path: string;
  /** MD5 or ETag; folders end in `.dir`. */
  digest?: string;
  sizeBytes?: number;
  files?: number;
}

/** A stage as `dvc.yaml` declares it or `dvc.lock` resolved it. */
export interface DvcStage {
  name: string;
  deps: DvcTracked[];
  outs: DvcTracked[];
  /**
   * Outputs that are looked at rather than used: metrics, plots, and what is
   * kept in Git (`cache: false`).
   */
  reports: string[];
  /** What `desc` says of outputs, by path. */
  descriptions: Record<string, string>;
}

/** An entry of `artifacts:`. */
export interface DvcArtifact {
  name: string;
  path: string;
  type?: string;
  description?: string;
  labels: string[];
  line?: number;
}
