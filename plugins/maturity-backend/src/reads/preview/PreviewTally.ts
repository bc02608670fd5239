import {
  type CheckResult,
  type CompiledRubric,
  levelNameOf,
  type Preview,
  type PreviewMove,
} from '@waymark/plugin-maturity-common';
import type { LiveScore } from '../../evaluation/types';
import { ResultCounts } from '../rubrics/countResults';

/** Most moves that are told of, and most checks of one. */
const MAX_MOVES = 200;
const MAX_CHECKS = 10;

/** An entity with what two rubrics make of it. */
export interface JudgedTwice {
  entityRef: string;
  title?: string;
  owner?: string;
  /** By the saved rubric; undefined where it does not apply. */
  before: LiveScore | undefined;
  /** By the unsaved one. */
  after: LiveScore | undefined;
}

/** Counts what an unsaved rubric would give, and whom it would move. */
export class PreviewTally {
  readonly #compiled: CompiledRubric;
  readonly #saved: CompiledRubric | undefined;
  readonly #levels: number[];
  readonly #before: number[];
  readonly #tracks: { levels: number[]; notApplicable: number }[];
  readonly #counts: ResultCounts;
  readonly #moves: { move: PreviewMove; by: number }[] = [];
  #evaluated = 0;

  /** @param saved - what it is compared with; nothing without. */
  constructor(compiled: CompiledRubric, saved: CompiledRubric | undefined) {
    const { levels, tracks } = compiled.rubric;
    this.#compiled = compiled;
    this.#saved = saved;
    this.#levels = levels.map(() => 0);
    this.#before = (saved?.rubric.levels ?? []).map(() => 0);
    this.#tracks = tracks.map(() => ({
      levels: levels.map(() => 0),
      notApplicable: 0,
    }));
    this.#counts = new ResultCounts(compiled);
  }

  /** Entities that one of the rubrics applies to. */
  get evaluated(): number {
    return this.#evaluated;
  }

  add(judged: JudgedTwice): void {
    const { before, after } = judged;
    if (!before && !after) {
      return;
    }
    this.#evaluated += 1;
    if (before) {
      this.#before[before.levels.level] += 1;
    }
    if (after) {
      this.#count(after);
    }
    if (this.#saved && before?.levels.level !== after?.levels.level) {
      this.#moves.push({
        move: this.#toMove(judged),
        by: before && after ? after.levels.level - before.levels.level : 0,
      });
    }
  }

  toPreview(): Omit<Preview, 'problems' | 'partial'> {
    const saved = this.#saved?.rubric;
    return {
      ...(saved && { comparedWith: { id: saved.id, version: saved.version } }),
      evaluated: this.#evaluated,
      levels: [...this.#levels],
      ...(saved && { before: [...this.#before] }),
      tracks: this.#compiled.rubric.tracks.map(({ id, title }, index) => ({
        id,
        title,
        ...this.#tracks[index],
      })),
      counts: this.#counts.toCounts(),
      moves: this.#moves
        .sort(
          (left, right) =>
            rank(left.by) - rank(right.by) || byName(left.move, right.move),
        )
        .slice(0, MAX_MOVES)
        .map(({ move }) => move),
      risen: this.#moves.filter(({ by }) => by > 0).length,
      fallen: this.#moves.filter(({ by }) => by < 0).length,
    };
  }

  #count({ levels, verdicts }: LiveScore): void {
    this.#levels[levels.level] += 1;
    for (const [index, { level, applicable }] of levels.tracks.entries()) {
      const track = this.#tracks[index];
      if (applicable) {
        track.levels[level] += 1;
      } else {
        track.notApplicable += 1;
      }
    }
    this.#counts.add(verdicts.map(({ result }) => result));
  }

  #toMove({
    entityRef,
    title,
    owner,
    before,
    after,
  }: JudgedTwice): PreviewMove {
    return {
      entityRef,
      ...(title !== undefined && { title }),
      ...(owner !== undefined && { owner }),
      ...(before && { before: levelOf(before) }),
      ...(after && { after: levelOf(after) }),
      checks: differences(before, after).slice(0, MAX_CHECKS),
    };
  }
}

/** Who falls furthest first, then who rises furthest, then who comes or goes. */
function rank(by: number): number {
  if (by === 0) {
    return Number.MAX_SAFE_INTEGER;
  }
  return by < 0 ? by : 1_000 - by;
}

function byName(left: PreviewMove, right: PreviewMove): number {
  return left.entityRef < right.entityRef ? -1 : 1;
}

function levelOf({ compiled, levels: { level } }: LiveScore) {
  return { level, levelName: levelNameOf(compiled.rubric.levels, level) };
}

/** Checks that both or one of them asks, with another result. */
function differences(
  before: LiveScore | undefined,
  after: LiveScore | undefined,
): PreviewMove['checks'] {
  const old = resultsOf(before);
  const fresh = resultsOf(after);
  return [...new Set([...fresh.keys(), ...old.keys()])].flatMap(check => {
    const was = old.get(check);
    const is = fresh.get(check);
    return was === is
      ? []
      : [{ check, ...(was && { before: was }), ...(is && { after: is }) }];
  });
}

function resultsOf(score: LiveScore | undefined): Map<string, CheckResult> {
  return new Map(
    score?.verdicts.map(({ index, result }) => [
      score.compiled.checks[index].check.id,
      result,
    ]),
  );
}
