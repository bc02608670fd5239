/** How a batch fared. Indices count from 0 within the batch. */
export type DeliveryResult =
  /** The target took the batch; `failed` says which events it did not take. */
  | {
      outcome: 'taken';
      failed: { index: number; reason: string; retriable: boolean }[];
    }
  /** No lineage API in this installation. */
  | { outcome: 'absent' }
  /** Try the same batch again later. */
  | { outcome: 'unavailable'; message: string; retryAfterMs?: number }
  /** The batch as such was refused; parts of it may be taken. */
  | { outcome: 'refused'; message: string };

/** Where events of the outbox go. */
export interface LineageSink {
  /** For logs: what it is. */
  readonly name: string;
  /** Delivers events, each a JSON text, in this order. Never throws. */
  deliver(
    events: string[],
    options: { signal: AbortSignal },
  ): Promise<DeliveryResult>;
}
