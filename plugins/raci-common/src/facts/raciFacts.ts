import type { People } from '@waymark/plugin-mlops-common';
import type {
  EntityRaciDetail,
  RaciCell,
  RaciGap,
  ResolvedActivity,
} from '../api/types';

/**
 * Activities that have facts of their own: those that come with RACI.
 * @public
 */
export const TOLD_ACTIVITIES = [
  'scoping',
  'data',
  'training',
  'evaluation',
  'deployment',
  'monitoring',
  'retirement',
] as const;

/** Name of a fact about one activity. @public */
export type ActivityFact =
  `${(typeof TOLD_ACTIVITIES)[number]}-${'accountable' | 'responsible'}`;

/** Who acts for an entity, as far as facts are told of it. @public */
export type RaciFactsDetail = Pick<
  EntityRaciDetail,
  'declared' | 'stage' | 'owner' | 'activities' | 'gaps' | 'handovers'
>;

/** What is told of. @public */
export interface RaciFactsInput {
  detail: RaciFactsDetail;
  /** How many of the hand-overs under way are overdue. */
  overdue: number;
  /** Who stands behind each of {@link buildersOf}. */
  people(ref: string | undefined): People;
}

/** What RACI tells of an entity, by the names of the facts. @public */
export type RaciFacts = ReturnType<typeof wholeFacts> &
  Partial<Record<ActivityFact | 'deployment-by-builders', boolean>>;

/**
 * What RACI tells of an entity: of one that is there as of one that was only
 * resolved in a preview. Pure.
 * @public
 */
export function raciFacts(input: RaciFactsInput): RaciFacts {
  return {
    ...wholeFacts(input),
    ...deploymentFacts(input),
    ...activityFacts(input.detail.activities),
  };
}

/** Whose people must be known to say who builds an entity. @public */
export function buildersOf({
  owner,
  activities,
}: Pick<RaciFactsDetail, 'owner' | 'activities'>): string[] {
  const training = activities.find(one => one.activity === 'training');
  return [
    ...(owner ? [owner] : []),
    ...(training?.responsible ?? []).map(({ ref }) => ref),
  ].filter(ref => ref !== '');
}

function wholeFacts({ detail, overdue }: RaciFactsInput) {
  const { activities } = detail;
  const stage = activities.find(({ activity }) => activity === detail.stage);
  const gaps = seriousOf([
    ...detail.gaps,
    ...activities.flatMap(activity => activity.gaps),
  ]);
  return {
    declared: detail.declared,
    stage: detail.stage ?? null,
    'stage-accountable': stage ? hasPresent(stage.accountable) : null,
    'stage-responsible': stage ? hasPresent(stage.responsible) : null,
    'stage-gaps': stage ? seriousOf(stage.gaps).length : null,
    gaps: gaps.length,
    'gap-codes': [...new Set(gaps.map(({ code }) => code))].sort(),
    activities: activities.length,
    'activities-staffed': activities.filter(isStaffed).length,
    leavers: activities.flatMap(dutiesOf).filter(isGone).length,
    handovers: detail.handovers.length,
    'handovers-overdue': overdue,
  };
}

function deploymentFacts({ detail, people }: RaciFactsInput) {
  const deployment = detail.activities.find(
    one => one.activity === 'deployment',
  );
  if (!deployment) {
    return {};
  }
  const builders = buildersOf(detail);
  const builds = ({ ref }: RaciCell) =>
    builders.some(
      builder => builder === ref || people(builder).present.has(ref),
    );
  return {
    'deployment-by-builders': deployment.responsible
      .filter(isPresent)
      .some(builds),
  };
}

function activityFacts(
  activities: ResolvedActivity[],
): Partial<Record<ActivityFact, boolean>> {
  const told: Partial<Record<ActivityFact, boolean>> = {};
  for (const name of TOLD_ACTIVITIES) {
    const activity = activities.find(one => one.activity === name);
    if (activity) {
      told[`${name}-accountable`] = hasPresent(activity.accountable);
      told[`${name}-responsible`] = hasPresent(activity.responsible);
    }
  }
  return told;
}

function dutiesOf({ accountable, responsible }: ResolvedActivity): RaciCell[] {
  return [...accountable, ...responsible];
}

function isStaffed({ accountable, responsible }: ResolvedActivity): boolean {
  return hasPresent(accountable) && hasPresent(responsible);
}

function hasPresent(cells: RaciCell[]): boolean {
  return cells.some(isPresent);
}

function isPresent({ state }: RaciCell): boolean {
  return state === 'present';
}

function isGone({ state }: RaciCell): boolean {
  return state === 'left' || state === 'missing';
}

function seriousOf(gaps: RaciGap[]): RaciGap[] {
  return gaps.filter(({ severity }) => severity !== 'info');
}
