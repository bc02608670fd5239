import type { EdgeRef } from './types';

/** A name of an edge that no other edge of the graph has. */
export function edgeId({ from, to, kind }: EdgeRef): string {
  return [from, to, kind].map(encodeURIComponent).join(' ');
}
