import { RACI_ROLES } from '../roles';
import { EVERY_ACTIVITY, isExpression, RACI_EXPRESSIONS } from './defaults';
import { readPartyRef } from './readPartyRef';
import type { RaciDefault } from './types';

/**
 * The default where configuration names none: the owner does the work and
 * answers for it.
 * @public
 */
export const BUILT_IN_DEFAULTS: readonly RaciDefault[] = [
  {
    activity: EVERY_ACTIVITY,
    accountable: ['$owner'],
    responsible: ['$owner'],
  },
];

/** A default as it stands in configuration. @public */
export interface WrittenDefault {
  activity: string;
  accountable?: string | string[];
  responsible?: string | string[];
  consulted?: string | string[];
  informed?: string | string[];
}

/**
 * Checks the organisation's defaults and makes their refs full; names without
 * a kind are groups, without a namespace in `default`. Pure.
 *
 * Errors: one `Error` that names every place that is wrong, with what is
 * expected there.
 *
 * @param written - in configured order
 * @param activityIds - the configured activities
 * @param path - where they stand in the configuration, for messages
 * @public
 */
export function readDefaults(
  written: readonly WrittenDefault[],
  activityIds: readonly string[],
  path = 'raci.defaults',
): RaciDefault[] {
  const faults: string[] = [];
  const defaults = written.map((one, index): RaciDefault => {
    const at = `${path}[${index}]`;
    if (
      one.activity !== EVERY_ACTIVITY &&
      !activityIds.includes(one.activity)
    ) {
      faults.push(
        `${at}.activity: '${one.activity}' is no activity; expected ${activityIds.join(', ')} or '${EVERY_ACTIVITY}'`,
      );
    }
    if (written.findIndex(other => other.activity === one.activity) < index) {
      faults.push(
        `${at}.activity: '${one.activity}' has a default already; expected one for each activity`,
      );
    }
    const read: RaciDefault = { activity: one.activity };
    for (const role of RACI_ROLES) {
      const texts = one[role];
      if (texts !== undefined) {
        read[role] = [texts]
          .flat()
          .map(text => readParty(text, `${at}.${role}`, faults));
      }
    }
    return read;
  });
  if (faults.length > 0) {
    throw new Error(`The configuration of RACI is wrong: ${faults.join('; ')}`);
  }
  return defaults;
}

function readParty(text: string, at: string, faults: string[]): string {
  if (isExpression(text)) {
    if (!RACI_EXPRESSIONS.includes(text)) {
      faults.push(
        `${at}: '${text}' is no expression; expected one of ${RACI_EXPRESSIONS.join(', ')}`,
      );
    }
    return text;
  }
  const reading = readPartyRef(text, {
    namespace: 'default',
    defaultKind: 'group',
  });
  if ('ref' in reading) {
    return reading.ref;
  }
  faults.push(
    `${at}: '${text}' ${reading.fault}; expected one such as user:default/name, group:default/name or $owner`,
  );
  return text;
}
