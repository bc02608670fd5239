/**
 * Classes of Postgres' error codes that say something of the data: data
 * exception, integrity constraint, program limit. Others, as all errors of a
 * connection, say something of the database.
 */
const OF_DATA = /^(22|23|54)[0-9A-Z]{3}$/;

/** SQLite's result codes that do: constraint, too big, mismatch, range. */
const OF_DATA_IN_SQLITE =
  /^SQLITE_(CONSTRAINT|TOOBIG|MISMATCH|RANGE)(_[A-Z]+)?$/;

/**
 * True for an error that another attempt may not meet, because it is not about
 * what was written: the database is away, full, or busy.
 */
export function isTrouble(error: Error): boolean {
  const { code } = error as { code?: unknown };
  return (
    typeof code !== 'string' ||
    !(OF_DATA.test(code) || OF_DATA_IN_SQLITE.test(code))
  );
}
