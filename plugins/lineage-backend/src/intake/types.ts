import type { EventStatements } from '../ingest/types';

/** An event that was read and is to be written. */
export interface ReadEvent {
  statements: EventStatements;
  /** As it was sent. */
  text: string;
}

/** Why an event was not taken. */
export interface Refusal {
  reason: string;
  /** True where it may be taken when it is sent again. */
  retriable: boolean;
}

/** How an event came. */
export type Via = 'http' | 'topic';
