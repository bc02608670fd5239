import type {
  CheckAnswer,
  FactValue,
  RubricScore,
} from '@waymark/plugin-maturity-common';

/** The levels of rubrics and their tracks. Pure. */
export function levelsOf(rubrics: readonly RubricScore[]) {
  return Object.fromEntries(
    rubrics.flatMap(({ id, level, tracks }) => [
      [id, level],
      ...tracks.map(track => [`${id}/${track.id}`, track.level]),
    ]),
  );
}

/**
 * Checks that came out other than predicted, each with what the portal says of
 * it. Pure.
 */
export function differingChecks(
  predicted: readonly RubricScore[],
  real: readonly RubricScore[],
): Record<string, string> {
  const before = checksOf(predicted);
  const after = checksOf(real);
  return Object.fromEntries(
    [...new Set([...before.keys(), ...after.keys()])].flatMap(id => {
      const [expected, found] = [before.get(id), after.get(id)];
      return expected?.result === found?.result
        ? []
        : [[id, `${expected?.result} -> ${found?.result}: ${found?.reason}`]];
    }),
  );
}

/** The facts of some sources that checks looked at, by their ids. Pure. */
export function factsOf(
  rubrics: readonly RubricScore[],
  sources: readonly string[],
): Record<string, FactValue | undefined> {
  const facts = [...checksOf(rubrics).values()].flatMap(check => check.facts);
  return Object.fromEntries(
    facts
      .filter(({ id }) => sources.includes(id.split('/')[0]))
      .map(({ id, value }) => [id, value]),
  );
}

function checksOf(rubrics: readonly RubricScore[]): Map<string, CheckAnswer> {
  return new Map(
    rubrics.flatMap(rubric =>
      rubric.tracks.flatMap(track =>
        track.checks.map(
          check => [`${rubric.id}/${track.id}/${check.id}`, check] as const,
        ),
      ),
    ),
  );
}
