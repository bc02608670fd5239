import { InputError } from '@backstage/errors';
import type { RaciActivity } from '@waymark/plugin-raci-common';

/**
 * Activities that a query names.
 *
 * Errors: an `InputError` that names the parameter and the activities there
 * are, for one that the configuration does not have.
 */
export function readActivities(
  activities: readonly RaciActivity[],
  asked: readonly string[] | undefined,
): RaciActivity[] | undefined {
  return asked?.map(id => {
    const found = activities.find(activity => activity.id === id);
    if (!found) {
      throw new InputError(
        `Query parameter 'activity' is '${id.slice(0, 60)}'; expected one of ${activities.map(activity => activity.id).join(' | ')}.`,
      );
    }
    return found;
  });
}

/**
 * Kinds (lower case) that have one of the activities; undefined where one is
 * for all kinds.
 */
export function kindsOf(
  activities: readonly RaciActivity[],
): string[] | undefined {
  const kinds: string[] = [];
  for (const activity of activities) {
    if (!activity.kinds) {
      return undefined;
    }
    kinds.push(...activity.kinds);
  }
  return kinds.map(kind => kind.toLocaleLowerCase('en-US'));
}
