import { parseArgs } from 'node:util';

/** What a run of the lineage benchmark is asked for. */
export interface LineageOptions {
  /** Asset edges of the large graph. */
  edges: number;
  databases: ('postgres' | 'sqlite')[];
  /** Events of the long stream. */
  events: number;
  parts: ('queries' | 'ingestion')[];
  /** True when sizes are those that figures are promised for. */
  judged: boolean;
  /** True for a look at whether all of it works, and tells no lie. */
  check: boolean;
}

/** The size that the figures of queries are promised for. */
const PROMISED_EDGES = 500_000;

/**
 * Reads the command's arguments.
 *
 * Errors: names the argument that is not known or of another kind.
 */
export function readOptions(args: string[]): LineageOptions {
  const { values } = parseArgs({
    args,
    options: {
      edges: { type: 'string' },
      events: { type: 'string' },
      db: { type: 'string' },
      only: { type: 'string' },
      quick: { type: 'boolean', default: false },
      check: { type: 'boolean', default: false },
    },
  });
  const { quick, check, db, only } = values;
  const small = quick || check;
  const edges = readNumber('edges', values.edges, small ? 1_000 : 500_000);
  return {
    edges,
    events: readNumber('events', values.events, small ? 2_000 : 100_000),
    databases: readChoice('db', db, ['postgres', 'sqlite']),
    parts: readChoice('only', only, ['queries', 'ingestion']),
    judged: !small && edges >= PROMISED_EDGES,
    check,
  };
}

function readNumber(
  name: string,
  text: string | undefined,
  otherwise: number,
): number {
  const value = text === undefined ? otherwise : Number(text);
  if (!Number.isInteger(value) || value < 1_000) {
    throw new Error(
      `--${name} is '${text}', expected a number of at least 1000`,
    );
  }
  return value;
}

function readChoice<T extends string>(
  name: string,
  text: string | undefined,
  choices: T[],
): T[] {
  const chosen = choices.filter(
    choice => text === undefined || text === choice,
  );
  if (chosen.length === 0) {
    throw new Error(
      `--${name} is '${text}', expected one of: ${choices.join(', ')}`,
    );
  }
  return chosen;
}
