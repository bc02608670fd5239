import type { RubricLevel } from '../types';
import type { Place } from './Place';

const MAX_LEVELS = 10;
const KEYS = ['level', 'name', 'description'];

/**
 * Reads numbered levels, from 0 upwards without holes.
 *
 * @param extraKeys - keys that the levels of something else have besides.
 */
export function readLevels(
  place: Place,
  extraKeys: readonly string[] = [],
): { level: RubricLevel; place: Place }[] {
  const items = place.items('levels', { least: 2, most: MAX_LEVELS }) ?? [];
  return items.flatMap((item, index) => {
    if (!item.keys('a level', [...KEYS, ...extraKeys])) {
      return [];
    }
    if (item.at('level').value !== index) {
      item
        .at('level')
        .error(
          `Found ${String(item.at('level').value ?? 'nothing')}; expected ${index}, since levels are counted from 0 without holes. Number them so.`,
        );
    }
    const name = item.at('name').text('the name of the level', 60);
    const description = item.at('description').optionalText('a text', 2_000);
    return name === undefined
      ? []
      : [
          {
            level: { level: index, name, ...(description && { description }) },
            place: item,
          },
        ];
  });
}
