/**
 * A stage of the lifecycle for which somebody must act.
 * @public
 */
export interface RaciActivity {
  /** Lower case letters, digits and hyphens: `deployment`. */
  id: string;
  /** What people read: `Deployment`. */
  title: string;
  /** One line: what is done in it. */
  description: string;
  /**
   * Values of `spec.lifecycle` (any case) of entities that are in this
   * stage; the first activity that names the value wins.
   */
  lifecycles: string[];
  /** Kinds (any case) the activity is for; without it, all. */
  kinds?: string[];
}

/**
 * The lifecycle of machine learning that stands where configuration names no
 * other.
 * @public
 */
export const DEFAULT_ACTIVITIES: readonly RaciActivity[] = [
  {
    id: 'scoping',
    title: 'Scoping',
    description:
      'Say which problem is solved for whom, how success is measured and what it may cost.',
    lifecycles: ['proposed', 'scoping'],
  },
  {
    id: 'data',
    title: 'Data',
    description:
      'Find, check and prepare the data, and see that it is there in production too.',
    lifecycles: ['data'],
  },
  {
    id: 'training',
    title: 'Training',
    description: 'Build the pipeline, try things out and train the versions.',
    lifecycles: ['experimental', 'development'],
    kinds: ['Model', 'Pipeline'],
  },
  {
    id: 'evaluation',
    title: 'Evaluation',
    description:
      'Judge a version against the baseline, the targets and the rules before it is used.',
    lifecycles: ['evaluation', 'staging'],
    kinds: ['Model', 'Pipeline'],
  },
  {
    id: 'deployment',
    title: 'Deployment',
    description: 'Bring a version to where it is used, and back when needed.',
    lifecycles: ['deployment'],
  },
  {
    id: 'monitoring',
    title: 'Monitoring',
    description:
      'Watch quality, drift, latency and business results, and act on alarms.',
    lifecycles: ['production'],
  },
  {
    id: 'retirement',
    title: 'Retirement',
    description:
      'Take it out of use, tell those who relied on it and keep what must be kept.',
    lifecycles: ['deprecated', 'retired'],
  },
];

/**
 * The activity that an entity is in by its lifecycle; undefined when no
 * activity names it or the activity is not for its kind. Pure.
 * @public
 */
export function stageOf(
  activities: readonly RaciActivity[],
  entity: { kind: string; lifecycle?: string },
): RaciActivity | undefined {
  const lifecycle = entity.lifecycle?.toLocaleLowerCase('en-US');
  return activities.find(
    activity =>
      isForKind(activity, entity.kind) &&
      activity.lifecycles.some(
        value => value.toLocaleLowerCase('en-US') === lifecycle,
      ),
  );
}

/** True when the activity is for entities of the kind. Pure. @public */
export function isForKind(activity: RaciActivity, kind: string): boolean {
  const wanted = kind.toLocaleLowerCase('en-US');
  return (
    activity.kinds === undefined ||
    activity.kinds.some(one => one.toLocaleLowerCase('en-US') === wanted)
  );
}
