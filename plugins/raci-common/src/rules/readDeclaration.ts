import { RACI_ROLES, type RaciRole } from '../roles';
import { foundPhrase, quoted } from './foundPhrase';
import { readPartyRef } from './readPartyRef';
import type { Declaration, DeclarationProblem } from './types';

/**
 * How many entries, and parties of one role, are read; what is beyond is told
 * as a problem. The same as the schema of our own kinds allows.
 * @public
 */
export const MAX_DECLARED = 50;

/** How many problems of one declaration are told. */
const MAX_PROBLEMS = 50;

const ACTIVITY_ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const KEYS: readonly string[] = ['activity', ...RACI_ROLES];

/**
 * Reads the `spec.raci` of any kind of entity. Never throws: what cannot be
 * understood is left out, so that it inherits, and told. Entries for one
 * activity are united. Pure.
 *
 * @param value - what stands at `spec.raci`, `undefined` when nothing does
 * @param self - the declaring entity; a name without a namespace is in its
 * @public
 */
export function readDeclaration(
  value: unknown,
  self: { namespace: string },
): Declaration {
  const activities: Declaration['activities'] = {};
  const problems: DeclarationProblem[] = [];
  const tell = (problem: DeclarationProblem) => {
    if (problems.length < MAX_PROBLEMS) {
      problems.push(problem);
    }
  };
  if (value === undefined || value === null) {
    return { activities, problems };
  }
  if (!Array.isArray(value)) {
    tell(
      problemAt(
        [],
        `found ${foundPhrase(value)}; expected a list of activities`,
      ),
    );
    return { activities, problems };
  }
  value.slice(0, MAX_DECLARED).forEach((entry: unknown, index) => {
    const read = readEntry(entry, index, self, tell);
    if (read) {
      // A name such as `constructor` must not be looked up on the prototype.
      const known = Object.hasOwn(activities, read.activity)
        ? activities[read.activity]
        : {};
      activities[read.activity] = unite(known, read.roles);
    }
  });
  if (value.length > MAX_DECLARED) {
    tell(
      problemAt(
        [MAX_DECLARED],
        `is entry ${MAX_DECLARED + 1} of ${value.length}; expected at most ${MAX_DECLARED}`,
      ),
    );
  }
  return { activities, problems };
}

type StatedRoles = Partial<Record<RaciRole, string[]>>;

function readEntry(
  entry: unknown,
  index: number,
  self: { namespace: string },
  tell: (problem: DeclarationProblem) => void,
): { activity: string; roles: StatedRoles } | undefined {
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) {
    tell(
      problemAt(
        [index],
        `found ${foundPhrase(entry)}; expected an activity with its roles`,
      ),
    );
    return undefined;
  }
  const fields: Record<string, unknown> = { ...entry };
  const { activity } = fields;
  if (typeof activity !== 'string' || !ACTIVITY_ID.test(activity)) {
    tell(
      problemAt(
        [index, 'activity'],
        `found ${foundPhrase(activity)}; expected the id of an activity, such as 'training'`,
      ),
    );
    return undefined;
  }
  for (const key of Object.keys(fields)) {
    if (!KEYS.includes(key)) {
      tell({
        ...problemAt(
          [index],
          `${quoted(key)} is no role; expected ${RACI_ROLES.join(', ')}`,
        ),
        activity,
      });
    }
  }
  const roles: StatedRoles = {};
  for (const role of RACI_ROLES) {
    const stated = readRole(
      fields[role],
      { index, activity, role },
      self,
      tell,
    );
    if (stated) {
      roles[role] = stated;
    }
  }
  return { activity, roles };
}

/** Undefined: not stated, or not understood; `[]`: nobody. */
function readRole(
  value: unknown,
  at: { index: number; activity: string; role: RaciRole },
  self: { namespace: string },
  tell: (problem: DeclarationProblem) => void,
): string[] | undefined {
  if (value === undefined) {
    return undefined;
  }
  if (value === null) {
    return [];
  }
  const { index, activity, role } = at;
  const isList = Array.isArray(value);
  // A single name where a list is expected says clearly enough what is meant.
  const texts: unknown[] = isList ? value.slice(0, MAX_DECLARED) : [value];
  const parties = new Set<string>();
  let faults = 0;
  texts.forEach((text, position) => {
    const path = isList ? [index, role, position] : [index, role];
    const reading =
      typeof text === 'string'
        ? readPartyRef(text, { ...self, defaultKind: 'group' })
        : { fault: 'is no reference' };
    if ('ref' in reading) {
      parties.add(reading.ref);
      return;
    }
    faults += 1;
    tell({
      ...problemAt(
        path,
        `${foundPhrase(text)} ${reading.fault}; expected one such as user:default/name or group:default/name`,
      ),
      activity,
      role,
    });
  });
  if (isList && value.length > MAX_DECLARED) {
    tell({
      ...problemAt(
        [index, role],
        `has ${value.length} parties; expected at most ${MAX_DECLARED}`,
      ),
      activity,
      role,
    });
  }
  return parties.size === 0 && faults > 0 ? undefined : [...parties];
}

/** "Nobody" in one entry gives way to somebody in another. */
function unite(one: StatedRoles, other: StatedRoles): StatedRoles {
  const united: StatedRoles = { ...one };
  for (const role of RACI_ROLES) {
    const more = other[role];
    if (more) {
      united[role] = [...new Set([...(united[role] ?? []), ...more])];
    }
  }
  return united;
}

function problemAt(
  path: readonly (string | number)[],
  text: string,
): DeclarationProblem {
  const field = path.reduce<string>(
    (before, key) =>
      typeof key === 'number' ? `${before}[${key}]` : `${before}.${key}`,
    'spec.raci',
  );
  return {
    pointer: ['', 'spec', 'raci', ...path].join('/'),
    field,
    message: `${field}: ${text}`,
  };
}
