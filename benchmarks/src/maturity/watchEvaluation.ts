import type { Knex } from 'knex';

/** A connection, of which all share one prototype. */
type Client = object;
type Query = (this: Client, ...given: unknown[]) => unknown;

/**
 * Sees in this process's own Postgres connections how long it takes from the
 * statement that writes facts until its transaction is committed. The product
 * has no switch for that: what it tells of itself would be in the figure.
 *
 * @param knex - any connection; the backend's have the same driver. Nothing is
 *   seen of SQLite.
 */
export function watchEvaluation(knex: Knex): {
  /** Ends it; milliseconds, one for each transaction that judged anew. */
  stop(): number[];
} {
  const times: number[] = [];
  const open = new Map<Client, { written: number; judged: boolean }>();
  const { driver } = knex.client as {
    driver: { Client?: { prototype: { query: Query } } };
  };
  if (!driver.Client) {
    return { stop: () => times };
  }
  const { prototype } = driver.Client;
  const plain = prototype.query;

  const ended = (client: Client, text: string) => {
    const span = open.get(client);
    if (/^insert into "fact_sets"/.test(text)) {
      open.set(client, { written: performance.now(), judged: false });
    } else if (span && /^select \* from "scorecards"/.test(text)) {
      span.judged = true;
    } else if (/^(commit|rollback)/i.test(text)) {
      open.delete(client);
      if (span?.judged && /^commit/i.test(text)) {
        times.push(performance.now() - span.written);
      }
    }
  };

  prototype.query = function query(this: Client, ...given: unknown[]) {
    const text = textOf(given[0]);
    const last = given.length - 1;
    const callback = given[last];
    if (typeof callback === 'function') {
      const passed = [...given];
      passed[last] = (...answer: unknown[]) => {
        ended(this, text);
        return callback(...answer);
      };
      return plain.apply(this, passed);
    }
    const asked = plain.apply(this, given);
    if (asked instanceof Promise) {
      asked.then(
        () => ended(this, text),
        () => {},
      );
    }
    return asked;
  };

  return {
    stop() {
      prototype.query = plain;
      return times;
    },
  };
}

function textOf(asked: unknown): string {
  const text =
    typeof asked === 'object' && asked !== null && 'text' in asked
      ? asked.text
      : asked;
  return typeof text === 'string' ? text.trimStart() : '';
}
