import type {
  SourceProblem,
  SourceStatus,
  Page,
} from '@waymark/plugin-mlops-common';
import type { WebhookRequest } from '@waymark/plugin-mlops-node';

/** What the rest of the backend may ask of the synchronisation. */
export interface SourceSync {
  /** Every configured connection, in the order of registration. */
  listSources(): Promise<SourceStatus[]>;
  /** Throws a NotFoundError that lists the ids that exist. */
  listProblems(
    sourceId: string,
    options: { limit: number; cursor?: string },
  ): Promise<Page<SourceProblem>>;
  /** Starts a pass now (on whichever replica gets the lease). */
  refresh(sourceId: string, options?: { full?: boolean }): Promise<void>;
  /** Checks, remembers and applies a webhook delivery. */
  acceptWebhook(sourceId: string, request: WebhookRequest): Promise<void>;
}
