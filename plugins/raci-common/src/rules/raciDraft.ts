import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import type { RaciDeclaration } from '@waymark/plugin-mlops-common';
import { RACI_ROLES, type RaciRole } from '../roles';
import { readDeclaration } from './readDeclaration';
import type { DeclarationProblem } from './types';

/** What is stated of one role. @public */
export interface RaciDraftRole {
  choice: 'inherit' | 'nobody' | 'parties';
  /** Full refs; kept while another choice is tried. */
  parties: string[];
}

/** What is stated of one activity. @public */
export interface RaciDraftActivity {
  activity: string;
  roles: Record<RaciRole, RaciDraftRole>;
}

/** A declaration as it is being written. @public */
export interface RaciDraft {
  activities: RaciDraftActivity[];
  /** How the author wrote each ref, so that it stays as they wrote it. */
  written: Readonly<Record<string, string>>;
  /** What of the present declaration is not understood, so is left out. */
  problems: DeclarationProblem[];
}

/**
 * A declaration as a form has it: activities as they are declared, then the
 * others of `known`, which inherit everything. Pure.
 *
 * @param value - what stands at `spec.raci`
 * @param known - ids of the activities that are for the entity, in order
 * @public
 */
export function readRaciDraft(
  value: unknown,
  options: { namespace: string; known: readonly string[] },
): RaciDraft {
  const { namespace, known } = options;
  const { activities, problems } = readDeclaration(value, { namespace });
  const declared = Object.keys(activities);
  return {
    activities: [
      ...declared,
      ...known.filter(activity => !declared.includes(activity)),
    ].map(activity => ({
      activity,
      roles: mapRoles(role => toRole(activities[activity]?.[role])),
    })),
    written: readWritten(value, namespace),
    problems,
  };
}

/** The declaration that a draft stands for; what inherits is not in it. Pure. @public */
export function writeRaciDraft(draft: RaciDraft): RaciDeclaration[] {
  const asWritten = (ref: string) => draft.written[ref] ?? ref;
  return draft.activities.flatMap(({ activity, roles }) => {
    const entry: RaciDeclaration = { activity };
    for (const role of RACI_ROLES) {
      const { choice, parties } = roles[role];
      const stated = choice === 'nobody' ? [] : parties.map(asWritten);
      // "These" of which nobody is chosen yet is not "nobody".
      if (choice === 'nobody' || (choice === 'parties' && stated.length > 0)) {
        if (role === 'accountable') {
          entry.accountable = stated[0] ?? null;
        } else {
          entry[role] = stated;
        }
      }
    }
    return Object.keys(entry).length > 1 ? [entry] : [];
  });
}

/** The draft with something else stated of a role. Pure. @public */
export function withDraftRole(
  draft: RaciDraft,
  activity: string,
  role: RaciRole,
  stated: RaciDraftRole,
): RaciDraft {
  return {
    ...draft,
    activities: draft.activities.map(one =>
      one.activity === activity
        ? { ...one, roles: { ...one.roles, [role]: stated } }
        : one,
    ),
  };
}

/**
 * The draft without an activity, for those that are not known. Pure.
 * @public
 */
export function withoutDraftActivity(
  draft: RaciDraft,
  activity: string,
): RaciDraft {
  return {
    ...draft,
    activities: draft.activities.filter(one => one.activity !== activity),
  };
}

/**
 * True when every role can be written: exactly one can be Accountable. Pure.
 * @public
 */
export function isDraftComplete(draft: RaciDraft): boolean {
  return draft.activities.every(
    ({ roles: { accountable } }) =>
      accountable.choice !== 'parties' || accountable.parties.length <= 1,
  );
}

function toRole(parties: readonly string[] | undefined): RaciDraftRole {
  if (parties === undefined) {
    return { choice: 'inherit', parties: [] };
  }
  return parties.length === 0
    ? { choice: 'nobody', parties: [] }
    : { choice: 'parties', parties: [...parties] };
}

function mapRoles<T>(of: (role: RaciRole) => T): Record<RaciRole, T> {
  return {
    responsible: of('responsible'),
    accountable: of('accountable'),
    consulted: of('consulted'),
    informed: of('informed'),
  };
}

function readWritten(value: unknown, namespace: string): RaciDraft['written'] {
  const written: Record<string, string> = {};
  for (const entry of Array.isArray(value) ? value : []) {
    for (const role of RACI_ROLES) {
      for (const text of [(entry as RaciDeclaration | null)?.[role]].flat()) {
        const ref = fullRef(text, namespace);
        if (ref && typeof text === 'string') {
          written[ref] = text;
        }
      }
    }
  }
  return written;
}

function fullRef(text: unknown, defaultNamespace: string): string | undefined {
  if (typeof text !== 'string') {
    return undefined;
  }
  try {
    return stringifyEntityRef(
      parseEntityRef(text, { defaultKind: 'group', defaultNamespace }),
    );
  } catch {
    return undefined;
  }
}
