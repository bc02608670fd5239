import {
  CHECK_LETTERS,
  type ChangeCause,
  type CheckResult,
  compareResults,
  decodeOutcomes,
  type Levels,
  type Rubric,
} from '@waymark/plugin-maturity-common';
import type { HistoryRow } from '../database';
import type { LevelChange } from '../evaluation/types';

/** Most causes that are kept with one change. */
const MAX_CAUSES = 20;

/** How an entity stood by a rubric. */
export interface StoodBefore {
  level: number;
  /** By id; undefined where a track did not apply. */
  tracks: ReadonlyMap<string, number | undefined>;
  /** Letters by the check's id. */
  checks: ReadonlyMap<string, { letter: string }>;
}

/** A change with why it came about. */
export interface FoundChange extends LevelChange {
  causes: readonly ChangeCause[];
}

/**
 * What is another level or result than before. Checks and tracks that the
 * rubric did not have before are not in it: of them there is nothing to
 * compare with. Pure.
 * @param causesOf - why the check at a position changed
 */
export function findChanges(options: {
  entityRef: string;
  rubric: Rubric;
  before: StoodBefore;
  results: readonly CheckResult[];
  levels: Levels;
  causesOf: (index: number) => ChangeCause[];
  /** Why levels changed of which no check did. */
  otherwise: readonly ChangeCause[];
}): FoundChange[] {
  const { entityRef, rubric, before, results, levels } = options;
  const common = {
    entityRef,
    rubricId: rubric.id,
    rubricTitle: rubric.title,
  };
  const checks: FoundChange[] = [];
  const tracks: FoundChange[] = [];
  let index = 0;
  rubric.tracks.forEach((track, nth) => {
    const causes: ChangeCause[] = [];
    for (const check of track.checks) {
      const after = results[index];
      const letter = before.checks.get(check.id)?.letter;
      if (letter !== undefined && letter !== CHECK_LETTERS[after]) {
        const [was] = decodeOutcomes(letter);
        const why = options.causesOf(index);
        causes.push(...why);
        checks.push({
          ...common,
          what: 'check',
          track: track.id,
          check: check.id,
          subject: check.title,
          before: was,
          after,
          direction: compareResults(was, after),
          causes: distinct(why),
        });
      }
      index += 1;
    }
    const { level, applicable } = levels.tracks[nth];
    const was = before.tracks.get(track.id);
    if (before.tracks.has(track.id) && applicable && was !== level) {
      tracks.push({
        ...common,
        what: 'track',
        track: track.id,
        subject: track.title,
        ...(was !== undefined && { before: was }),
        after: level,
        direction: directionOf(was, level),
        causes: distinct(causes.length > 0 ? causes : options.otherwise),
      });
    }
  });
  const found = [...checks, ...tracks];
  if (before.level !== levels.level) {
    const causes = checks.flatMap(change => change.causes);
    found.push({
      ...common,
      what: 'level',
      subject: rubric.title,
      before: before.level,
      after: levels.level,
      direction: directionOf(before.level, levels.level),
      causes: distinct(causes.length > 0 ? causes : options.otherwise),
    });
  }
  return found;
}

/** A change as it is kept. Pure. */
export function toHistoryRow(
  change: FoundChange,
  options: { version: string; now: number },
): Omit<HistoryRow, 'id'> {
  return {
    entity_ref: change.entityRef,
    at: options.now,
    rubric_id: change.rubricId,
    version: options.version,
    what: change.what,
    track: change.track ?? '',
    check_id: change.check ?? '',
    subject: change.subject,
    before: change.before === undefined ? null : String(change.before),
    after: String(change.after),
    direction: change.direction,
    causes: JSON.stringify(change.causes),
  };
}

function directionOf(
  before: number | undefined,
  after: number,
): LevelChange['direction'] {
  if (before === undefined || before === after) {
    return 'same';
  }
  return after > before ? 'up' : 'down';
}

function distinct(causes: readonly ChangeCause[]): ChangeCause[] {
  const byText = new Map(causes.map(cause => [JSON.stringify(cause), cause]));
  return [...byText.values()].slice(0, MAX_CAUSES);
}
