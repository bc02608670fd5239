/** How a connection proves who it is. @public */
export type MlflowAuth =
  | { type: 'basic'; username: string; password: string }
  | { type: 'bearer'; token: string };

/** Which tag of a registered model says what MLflow has no field for. @public */
export interface TagMapping {
  owner: string;
  system: string;
  lifecycle: string;
  type: string;
}

/** One MLflow server as it is configured, with every default filled in. @public */
export interface MlflowConnection {
  id: string;
  title?: string;
  /** Without a trailing slash. */
  baseUrl: string;
  /** Address of the pages for people, without a trailing slash. */
  uiUrl: string;
  enabled: boolean;
  auth?: MlflowAuth;
  headers: Record<string, string>;
  namespace?: string;
  schedule: {
    frequencyMs: number;
    timeoutMs: number;
    fullFrequencyMs: number;
    initialDelayMs?: number;
  };
  tags: TagMapping;
  modelFilter?: string;
  discoverDatasets: boolean;
  requestTimeoutMs: number;
  pageSize: number;
  maxConcurrentRequests: number;
  maxResponseBytes: number;
  maxRemovalShare?: number;
  webhook?: { secret: string; maxAgeMs: number };
}
