import type { RubricRollup, RubricTrack } from '../types';
import type { Place } from './Place';
import { readCondition } from './readCondition';
import { readLevels } from './readLevels';

const MAX_ROLLUPS = 10;

/** Reads other views on the tracks. */
export function readRollups(
  place: Place,
  tracks: readonly RubricTrack[],
): RubricRollup[] {
  if (place.missing) {
    return [];
  }
  const facts = {
    definitions: new Map(
      tracks.map(({ id, title }) => [
        `track/${id}`,
        {
          id: `track/${id}`,
          type: 'number' as const,
          title,
          description: title,
        },
      ]),
    ),
    unknown: 'error' as const,
    noun: 'track',
  };
  const items = place.items('roll-ups', { most: MAX_ROLLUPS }) ?? [];
  const seen = new Set<string>();
  return items.flatMap(item => {
    if (!item.keys('a roll-up', ['id', 'title', 'description', 'levels'])) {
      return [];
    }
    const id = item.at('id').id('the roll-up');
    const title = item.at('title').text('the title of the roll-up', 120);
    const description = item.at('description').optionalText('a text', 2_000);
    const levels = readLevels(item.at('levels'), ['condition']).map(
      ({ level, place: at }) => ({
        ...level,
        ...readLevelCondition(at.at('condition'), level.level, facts),
      }),
    );
    if (id && seen.has(id)) {
      item
        .at('id')
        .error(
          `Found the id "${id}" a second time; expected each roll-up only once. Rename one of them.`,
        );
    }
    if (!id || !title) {
      return [];
    }
    seen.add(id);
    return [{ id, title, ...(description && { description }), levels }];
  });
}

function readLevelCondition(
  place: Place,
  level: number,
  facts: Parameters<typeof readCondition>[1],
) {
  if (level > 0) {
    const condition = readCondition(place, facts);
    return condition && { condition };
  }
  if (!place.missing) {
    place.error(
      'Found a condition on level 0; expected none, since level 0 is always reached. Remove it.',
    );
  }
  return undefined;
}
