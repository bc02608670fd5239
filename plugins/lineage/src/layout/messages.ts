import type { LayoutInput, Positions } from './types';

/** To the worker. */
export interface LayoutRequest {
  id: number;
  input: LayoutInput;
}

/** From the worker, one for each request. */
export type LayoutReply =
  { id: number; positions: Positions } | { id: number; error: string };
