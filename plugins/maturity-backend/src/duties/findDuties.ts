import type { RaciCell, ResolvedActivity } from '@waymark/plugin-raci-common';
import type { Duties, DutyQuestion, RaciAnswer } from './types';

/**
 * Who acts for an entity when something about it is to be decided.
 *
 * The first of the named activities that the RACI has decides, else the stage
 * that the entity is in, else all activities together. Where that activity has
 * nobody, nobody decides: the gap is to be mended, not gone round. Without the
 * RACI plugin the owner acts; where the plugin is there but cannot be asked,
 * nobody does, since the owner may not be the Accountable. Pure.
 */
export function findDuties(question: DutyQuestion, answer: RaciAnswer): Duties {
  const { entityRef, owner, activities = [] } = question;
  switch (answer.type) {
    case 'absent':
      return owner === undefined
        ? nobody(
            `'${entityRef}' has no owner; give it one in 'spec.owner', who then decides.`,
          )
        : { accountable: [owner], responsible: [owner] };
    case 'unknown':
      return nobody(
        `The RACI does not know '${entityRef}' yet; it follows the catalog within a minute or two.`,
      );
    case 'failed':
      return nobody(
        `Who is Accountable for '${entityRef}' could not be asked (${answer.message}); try again in a while.`,
      );
    default:
      return fromCells(
        entityRef,
        chooseActivities(answer.raci, [...activities, answer.raci.stage]),
      );
  }
}

/** Everybody who has a duty on an entity, in whatever activity. Pure. */
export function findAllDuties(
  question: Omit<DutyQuestion, 'activities'>,
  answer: RaciAnswer,
): Duties {
  return answer.type === 'known'
    ? fromCells(question.entityRef, answer.raci.activities)
    : findDuties(question, answer);
}

function chooseActivities(
  raci: { activities: readonly ResolvedActivity[] },
  wanted: readonly (string | undefined)[],
): readonly ResolvedActivity[] {
  for (const id of wanted) {
    const found = raci.activities.find(({ activity }) => activity === id);
    if (found) {
      return [found];
    }
  }
  return raci.activities;
}

function fromCells(
  entityRef: string,
  activities: readonly ResolvedActivity[],
): Duties {
  const named = activities.flatMap(({ accountable }) => accountable);
  const accountable = whoAreThere(named);
  const responsible = whoAreThere(
    activities.flatMap(activity => activity.responsible),
  );
  if (accountable.length > 0) {
    return { accountable, responsible };
  }
  const what =
    activities.length === 1 ? `'${activities[0].title}' of ` : 'anything on ';
  const undecidable =
    named.length > 0
      ? `Nobody who is Accountable for ${what}'${entityRef}' is there any more (${refsOf(named).join(', ')}); have the duty handed over, or name somebody else in 'spec.raci'.`
      : `Nobody is Accountable for ${what}'${entityRef}'; name somebody in its 'spec.raci'.`;
  return { accountable, responsible, undecidable };
}

function whoAreThere(cells: readonly RaciCell[]): string[] {
  return refsOf(cells.filter(cell => cell.exists && cell.state !== 'empty'));
}

function refsOf(cells: readonly RaciCell[]): string[] {
  return [...new Set(cells.map(cell => cell.ref).filter(ref => ref !== ''))];
}

function nobody(undecidable: string): Duties {
  return { accountable: [], responsible: [], undecidable };
}
