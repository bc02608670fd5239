import type { RollupItem, Rubric } from '@waymark/plugin-maturity-common';

/** Some entities, with the sums of what the database can add by itself. */
export interface CountedEntities {
  /**
   * Of each entity its level, then a digit a track and a digit a roll-up, one
   * entity after the other.
   */
  digits: string;
  entities: number;
  earned: number;
  possible: number;
  waived: number;
}

/** The code of 0; letters go on after 9. */
const ZERO = 48;
const LETTERS = 97 - 10;

/** Counts how a group's entities stand. */
export class Tally {
  readonly #rubric: Rubric;
  readonly #levels: number[];
  readonly #tracks: { levels: number[]; notApplicable: number }[];
  readonly #rollups: number[][];
  #entities = 0;
  #earned = 0;
  #possible = 0;
  #waived = 0;

  constructor(rubric: Rubric) {
    this.#rubric = rubric;
    this.#levels = rubric.levels.map(() => 0);
    this.#tracks = rubric.tracks.map(() => ({
      levels: rubric.levels.map(() => 0),
      notApplicable: 0,
    }));
    this.#rollups = rubric.rollups.map(({ levels }) => levels.map(() => 0));
  }

  add(counted: CountedEntities): void {
    this.#entities += counted.entities;
    this.#earned += counted.earned;
    this.#possible += counted.possible;
    this.#waived += counted.waived;
    const { digits } = counted;
    const tracks = this.#tracks.length;
    const width = 1 + tracks + this.#rollups.length;
    // Plain loops: there are a dozen digits for each of 10,000 entities.
    for (let at = 0; at < digits.length; at += width) {
      this.#levels[digitAt(digits, at)] += 1;
      for (let nth = 0; nth < tracks; nth += 1) {
        const level = digitAt(digits, at + 1 + nth);
        if (level < 0) {
          this.#tracks[nth].notApplicable += 1;
        } else {
          this.#tracks[nth].levels[level] += 1;
        }
      }
      for (let nth = 0; nth < this.#rollups.length; nth += 1) {
        this.#rollups[nth][digitAt(digits, at + 1 + tracks + nth)] += 1;
      }
    }
  }

  /** Adds what another one counted of the same rubric. */
  merge(other: Tally): void {
    this.#entities += other.#entities;
    this.#earned += other.#earned;
    this.#possible += other.#possible;
    this.#waived += other.#waived;
    addTo(this.#levels, other.#levels);
    for (const [index, { levels, notApplicable }] of other.#tracks.entries()) {
      addTo(this.#tracks[index].levels, levels);
      this.#tracks[index].notApplicable += notApplicable;
    }
    for (const [index, levels] of other.#rollups.entries()) {
      addTo(this.#rollups[index], levels);
    }
  }

  /** What was counted, without the group that it is of. */
  toItem(): Omit<RollupItem, 'group' | 'title'> {
    return {
      entities: this.#entities,
      levels: [...this.#levels],
      mean: meanOf(this.#levels),
      points: { earned: this.#earned, possible: this.#possible },
      waived: this.#waived,
      tracks: this.#rubric.tracks.map(({ id }, index) => {
        const { levels, notApplicable } = this.#tracks[index];
        return { id, levels: [...levels], notApplicable, mean: meanOf(levels) };
      }),
      rollups: this.#rubric.rollups.map(({ id }, index) => ({
        id,
        levels: [...this.#rollups[index]],
      })),
    };
  }
}

/** A digit of base 36; negative for the hyphen of what does not apply. */
function digitAt(digits: string, at: number): number {
  const code = digits.charCodeAt(at);
  return code > ZERO + 9 ? code - LETTERS : code - ZERO;
}

function addTo(counts: number[], more: readonly number[]): void {
  for (const [index, count] of more.entries()) {
    counts[index] += count;
  }
}

/** The mean level of entities counted by level, to three places; 0 of none. */
export function meanOf(levels: readonly number[]): number {
  const entities = levels.reduce((sum, count) => sum + count, 0);
  const sum = levels.reduce((all, count, level) => all + count * level, 0);
  return entities === 0 ? 0 : Math.round((1_000 * sum) / entities) / 1_000;
}
