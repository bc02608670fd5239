import type { FactDefinition } from '@waymark/plugin-maturity-common';
import {
  RACI_GAP_CODES,
  TOLD_ACTIVITIES,
  type ActivityFact,
} from '@waymark/plugin-raci-common';
import {
  count,
  defineFacts,
  word,
  words,
  yesOrNo,
  type NamesOf,
} from '../facts';

const ACTIVITIES = defineFacts(
  Object.fromEntries(
    TOLD_ACTIVITIES.flatMap(activity => [
      [
        `${activity}-accountable`,
        yesOrNo(
          `Accountable for ${activity}`,
          `Whether somebody present is Accountable for ${activity}, declared, inherited or by default.`,
        ),
      ],
      [
        `${activity}-responsible`,
        yesOrNo(
          `Responsible for ${activity}`,
          `Whether somebody present is Responsible for ${activity}, declared, inherited or by default.`,
        ),
      ],
    ]),
  ) as Record<ActivityFact, Omit<FactDefinition, 'id'>>,
);

const WHOLE = defineFacts({
  declared: yesOrNo(
    'own RACI declaration',
    'Whether the entity has a `spec.raci` of its own.',
  ),
  stage: word(
    'stage',
    'The activity that the entity is in by its lifecycle; none where no activity fits.',
  ),
  'stage-accountable': yesOrNo(
    'Accountable for the stage',
    'Whether somebody present is Accountable for the stage the entity is in; none where it is in none.',
  ),
  'stage-responsible': yesOrNo(
    'Responsible for the stage',
    'Whether somebody present is Responsible for the stage the entity is in; none where it is in none.',
  ),
  'stage-gaps': count(
    'RACI gaps of the stage',
    'Gaps, errors and warnings, of the stage the entity is in; none where it is in none.',
    'gaps',
  ),
  gaps: count(
    'RACI gaps',
    'Gaps of all activities, errors and warnings.',
    'gaps',
  ),
  'gap-codes': words(
    'kinds of RACI gaps',
    `Codes of these gaps, of ${RACI_GAP_CODES.join(', ')}.`,
  ),
  activities: count(
    'activities',
    'Activities of the lifecycle that are for the kind of the entity.',
    'activities',
  ),
  'activities-staffed': count(
    'activities with people',
    'Activities with somebody present who is Accountable and somebody present who is Responsible.',
    'activities',
  ),
  'deployment-by-builders': yesOrNo(
    'deployment by those who build it',
    'Whether somebody Responsible for deployment is the owner, belongs to the owning group, or is Responsible for training.',
  ),
  leavers: count(
    'duties of people who are gone',
    'Accountable and Responsible cells of people who left and of parties that the catalog does not have.',
    'duties',
  ),
  handovers: count(
    'hand-overs under way',
    'Hand-overs of duties of the entity that are not done.',
    'hand-overs',
  ),
  'handovers-overdue': count(
    'overdue hand-overs',
    'Hand-overs of duties of the entity that wait for an answer longer than was asked for.',
    'hand-overs',
  ),
});

/** All that RACI tells. */
export const RACI_MEANINGS = { ...WHOLE, ...ACTIVITIES };

/** Name of a fact of RACI. */
export type RaciFact = NamesOf<typeof RACI_MEANINGS>;
