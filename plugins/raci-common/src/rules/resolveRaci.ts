import type { RaciOrigin } from '../api/types';
import { isForKind } from '../activities';
import { RACI_ROLES, type RaciRole } from '../roles';
import { EVERY_ACTIVITY, evaluateExpression, isExpression } from './defaults';
import type { Resolution, ResolutionInput, ResolvedRole } from './types';

/**
 * Who acts for an entity: for each activity and role by itself, the nearest
 * declaration that states it, then the organisation's default. Stating
 * "nobody" is a statement too. Pure; the cost grows with activities and
 * sources, not with the catalog.
 * @public
 */
export function resolveRaci(input: ResolutionInput): Resolution {
  return {
    activities: input.activities
      .filter(activity => isForKind(activity, input.entity.kind))
      .map(activity => {
        const resolve = (role: RaciRole) =>
          resolveRole(input, activity.id, role);
        return {
          activity,
          roles: {
            responsible: resolve('responsible'),
            accountable: resolve('accountable'),
            consulted: resolve('consulted'),
            informed: resolve('informed'),
          },
        };
      }),
  };
}

function resolveRole(
  input: ResolutionInput,
  activity: string,
  role: RaciRole,
): ResolvedRole {
  for (const { level, ref, declaration } of input.sources) {
    const stated = Object.hasOwn(declaration.activities, activity)
      ? declaration.activities[activity][role]
      : undefined;
    if (stated) {
      return { parties: [...stated], origin: { level, ref } };
    }
  }
  return resolveDefault(input, activity, role);
}

/** A default for the activity wins over the one for all, role by role. */
function resolveDefault(
  { defaults, entity }: ResolutionInput,
  activity: string,
  role: RaciRole,
): ResolvedRole {
  const stated = [activity, EVERY_ACTIVITY]
    .map(wanted => defaults.find(one => one.activity === wanted)?.[role])
    .find(parties => parties !== undefined);
  if (!stated) {
    return { parties: [] };
  }
  const origins: Record<string, RaciOrigin> = {};
  for (const text of stated) {
    const ref = isExpression(text) ? evaluateExpression(text, entity) : text;
    if (ref !== undefined && !Object.hasOwn(origins, ref)) {
      origins[ref] = {
        level: 'default',
        ...(isExpression(text) && { expression: text }),
      };
      if (role === 'accountable') {
        break;
      }
    }
  }
  return {
    parties: Object.keys(origins),
    // A default that finds nobody is no statement that it is nobody.
    ...((stated.length === 0 || Object.keys(origins).length > 0) && {
      origin: { level: 'default' },
    }),
    origins,
  };
}

/** Where one party of a resolved role comes from. Pure. @public */
export function originOf(role: ResolvedRole, party: string): RaciOrigin {
  return role.origins?.[party] ?? role.origin ?? { level: 'default' };
}

/**
 * The roles for which "nobody" is stated, with where. Pure.
 * @public
 */
export function statedNobody(
  roles: Record<RaciRole, ResolvedRole>,
): { role: RaciRole; origin: RaciOrigin }[] {
  return RACI_ROLES.flatMap(role => {
    const { parties, origin } = roles[role];
    return parties.length === 0 && origin ? [{ role, origin }] : [];
  });
}
