/** A version of an asset; empty where the run did not say which. */
export interface VersionRef {
  /** Id of the canonical node. */
  node: number;
  version: string;
}

/** That a run made one version from another, or served it. */
export interface VersionStep {
  from: VersionRef;
  to: VersionRef;
  kind: number;
  /** Milliseconds since 1970. */
  at: number;
  runId: string;
  /** The job as it was named. */
  job: number;
}

/** One text for a version; ids have no `@`. */
export function versionKey({ node, version }: VersionRef): string {
  return `${node}@${version}`;
}
