import type { RubricPath } from './reading/parseDocument';
import { parseRubricDocument } from './reading/parseDocument';
import { isMapping, Place } from './reading/Place';
import { readLevels } from './reading/readLevels';
import { readPredicate } from './reading/readPredicate';
import { readRollups } from './reading/readRollups';
import { readTracks } from './reading/readTracks';
import type { RubricSurroundings } from '../rules';
import type { Rubric, RubricProblem } from './types';

const MAX_SIZE = 500_000;
const MAX_PROBLEMS = 100;

const KEYS = [
  'id',
  'version',
  'title',
  'description',
  'appliesTo',
  'levels',
  'tracks',
  'rollups',
];

/**
 * Reads a rubric from YAML, fills in its defaults and folds what a track
 * applies to into its checks. All mistakes are told at once, each with its
 * place, what was found, what was expected and how to mend it; it never throws.
 *
 * @returns no rubric where a problem is an error.
 * @public
 */
export function readRubric(
  text: string,
  surroundings: RubricSurroundings,
): { rubric?: Rubric; problems: RubricProblem[] } {
  const { source } = surroundings;
  const refuse = (message: string, line?: number) => ({
    problems: [
      {
        severity: 'error' as const,
        source,
        pointer: '',
        ...(line !== undefined && { line }),
        message,
      },
    ],
  });

  if (text.length > MAX_SIZE) {
    return refuse(
      `Found ${text.length} characters; expected at most ${MAX_SIZE}. Split the rubric in two.`,
    );
  }
  const answer = parseRubricDocument(text);
  if (!('parsed' in answer)) {
    return refuse(
      `Found text that is not valid YAML: ${answer.error.slice(0, 500)}; expected a rubric. Mend the syntax at that line.`,
      answer.line,
    );
  }
  const { value, lineOf } = answer.parsed;
  if (!isMapping(value)) {
    return refuse(
      `Found ${value === null || value === undefined ? 'an empty file' : 'something that is no mapping'}; expected a rubric with the keys ${KEYS.join(', ')}. Start from an example in the documentation.`,
      1,
    );
  }

  const problems: RubricProblem[] = [];
  const place = new Place(value, [], (severity, path, message) => {
    const line = lineOf(path);
    problems.push({
      severity,
      source,
      pointer: toPointer(path),
      ...(line !== undefined && { line }),
      message,
    });
  });
  const rubric = readWhole(place, surroundings);
  const failed = problems.some(({ severity }) => severity === 'error');
  return {
    ...(!failed && rubric && { rubric }),
    problems: inOrder(problems).slice(0, MAX_PROBLEMS),
  };
}

function readWhole(
  place: Place,
  { facts, activities }: RubricSurroundings,
): Rubric | undefined {
  place.keys('a rubric', KEYS);
  const id = place.at('id').id('the rubric');
  const version = readVersion(place.at('version'));
  const title = place.at('title').text('the title of the rubric', 120);
  const description = place.at('description').optionalText('a text', 5_000);
  const appliesTo = place.at('appliesTo').missing
    ? undefined
    : readPredicate(place.at('appliesTo'));
  const levels = readLevels(place.at('levels')).map(({ level }) => level);
  const tracks = readTracks(place.at('tracks'), {
    highest: Math.max(1, levels.length - 1),
    facts: {
      definitions: new Map(facts.map(fact => [fact.id, fact])),
      unknown: 'warning',
      noun: 'fact',
    },
    activities,
  });
  const rollups = readRollups(place.at('rollups'), tracks);
  if (!id || !version || !title) {
    return undefined;
  }
  return {
    id,
    version,
    title,
    ...(description && { description }),
    ...(appliesTo !== undefined && { appliesTo }),
    levels,
    tracks,
    rollups,
  };
}

function readVersion(place: Place): string | undefined {
  // A fraction would lose its last zero: 1.10 and 1.1 are one number.
  return Number.isInteger(place.value)
    ? String(place.value)
    : place.text('the version of the rubric, such as "1.2"', 60);
}

function toPointer(path: RubricPath): string {
  return path
    .map(step => `/${String(step).replace(/~/g, '~0').replace(/\//g, '~1')}`)
    .join('');
}

// Errors first, since they are what keeps the rubric out.
function inOrder(problems: readonly RubricProblem[]): RubricProblem[] {
  const rank = ({ severity }: RubricProblem) => (severity === 'error' ? 0 : 1);
  return [...problems].sort(
    (left, right) =>
      rank(left) - rank(right) || (left.line ?? 0) - (right.line ?? 0),
  );
}
