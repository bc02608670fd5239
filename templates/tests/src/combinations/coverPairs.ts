/** One value of every factor. */
export type Row<F extends string = string> = Record<F, string>;

/**
 * Rows that together hold every value of every factor, and every pair of
 * values of the factors that are named. Greedy: few rows, though not always
 * the fewest. The same input gives the same rows. Pure.
 *
 * @param options.factors the values of each factor, at least one
 * @param options.paired factors of which every pair of values has to occur
 * @param options.seeds rows to begin with, which are kept as they are
 */
export function coverPairs<F extends string>(options: {
  factors: Record<F, readonly string[]>;
  paired: readonly NoInfer<F>[];
  seeds?: readonly Row<NoInfer<F>>[];
}): Row<F>[] {
  const { factors, paired, seeds = [] } = options;
  const names = Object.keys(factors) as F[];
  const wanted = new Set([
    ...names.flatMap(name => factors[name].map(value => single(name, value))),
    ...paired.flatMap((one, index) =>
      paired
        .slice(index + 1)
        .flatMap(other =>
          factors[one].flatMap(a =>
            factors[other].map(b => pair(one, a, other, b)),
          ),
        ),
    ),
  ]);
  const rows: Row<F>[] = [];
  const take = (row: Row<F>) => {
    rows.push(row);
    for (const held of goalsOf(row, names)) {
      wanted.delete(held);
    }
  };
  seeds.forEach(take);
  while (wanted.size > 0) {
    take(growRow({ factors, names, wanted, rows }));
  }
  return rows;
}

/**
 * Begins with a goal that is still wanted, so that every row meets at least
 * one, then gives each factor the value that meets most of the others; of
 * several such values, the one that earlier rows have least.
 */
function growRow<F extends string>(options: {
  factors: Record<F, readonly string[]>;
  names: readonly F[];
  wanted: ReadonlySet<string>;
  rows: readonly Row<F>[];
}): Row<F> {
  const { factors, names, wanted, rows } = options;
  // A pair before a single value: a row that meets pairs meets values as well.
  const [goal] = [...wanted].sort(
    (a, b) => Number(b.includes('&')) - Number(a.includes('&')),
  );
  const row = Object.fromEntries(
    goal.split('&').map(part => part.split('=')),
  ) as Partial<Row<F>>;
  for (const name of names) {
    if (row[name] === undefined) {
      const [best] = factors[name]
        .map(value => ({
          value,
          met: count({ ...row, [name]: value }),
          used: rows.filter(earlier => earlier[name] === value).length,
        }))
        .sort((a, b) => b.met - a.met || a.used - b.used);
      row[name] = best.value;
    }
  }
  return Object.fromEntries(names.map(name => [name, row[name]])) as Row<F>;

  function count(part: Partial<Row<F>>): number {
    return goalsOf(part, names).filter(held => wanted.has(held)).length;
  }
}

/** Every value and pair that a row, or the beginning of one, holds. */
function goalsOf<F extends string>(
  row: Partial<Row<F>>,
  names: readonly F[],
): string[] {
  const known = names.filter(name => row[name] !== undefined);
  return known.flatMap((one, index) => [
    single(one, row[one] as string),
    ...known.slice(index + 1).flatMap(other => [
      pair(one, row[one] as string, other, row[other] as string),
      // The order in which the paired factors were named may be another.
      pair(other, row[other] as string, one, row[one] as string),
    ]),
  ]);
}

function single(name: string, value: string): string {
  return `${name}=${value}`;
}

function pair(one: string, a: string, other: string, b: string): string {
  return `${one}=${a}&${other}=${b}`;
}
