import type { Knex } from 'knex';

/** The lists that a trace is merged from; of one moment the later come first. */
export const STREAMS = ['log', 'versions', 'runs'] as const;

/** @see STREAMS */
export type StreamName = (typeof STREAMS)[number];

/** Where a step stands in a trace. */
export interface TracePosition {
  at: string;
  stream: StreamName;
  /** Orders the steps of one stream and moment. */
  key: string;
}

/** What a stream is asked for: the newest steps after a position. */
export interface StreamQuery {
  knex: Knex;
  entityRef: string;
  /** Steps of one version only. */
  version?: string;
  limit: number;
  after?: TracePosition;
}

/**
 * The condition that a stream goes on after a position: among the steps of
 * one moment, streams come in the order of {@link STREAMS}.
 *
 * @param columns - SQL of the time and of the key
 */
export function afterPosition(
  stream: StreamName,
  columns: { at: string; key: string },
  after: TracePosition,
): { sql: string; bindings: string[] } {
  const order = STREAMS.indexOf(stream) - STREAMS.indexOf(after.stream);
  if (order === 0) {
    return {
      sql: `(${columns.at}, ${columns.key}) < (?, ?)`,
      bindings: [after.at, after.key],
    };
  }
  return {
    sql: `${columns.at} ${order > 0 ? '<=' : '<'} ?`,
    bindings: [after.at],
  };
}

/**
 * The newest of several streams. Each gives its steps in its own order, which
 * stays as it is: only the database knows how it sorts keys.
 */
export function mergeStreams<T extends { at: string; stream: StreamName }>(
  streams: T[][],
  limit: number,
): T[] {
  const rest = streams.map(steps => [...steps]);
  const merged: T[] = [];
  while (merged.length < limit) {
    const heads = rest.filter(steps => steps.length > 0);
    if (heads.length === 0) {
      break;
    }
    const next = heads.reduce((first, other) =>
      comesBefore(other[0], first[0]) ? other : first,
    );
    merged.push(next.shift()!);
  }
  return merged;
}

function comesBefore(
  a: { at: string; stream: StreamName },
  b: { at: string; stream: StreamName },
): boolean {
  return a.at === b.at
    ? STREAMS.indexOf(a.stream) < STREAMS.indexOf(b.stream)
    : a.at > b.at;
}
