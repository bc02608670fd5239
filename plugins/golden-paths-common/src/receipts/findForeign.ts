/** Actions that write what they make into the receipt themselves. */
const OURS =
  /^(?:waymark|mlops|copier|cookiecutter|raci|maturity|golden-paths):/;

/** Actions that touch nothing outside the run's own folder. */
const LOCAL = /^(?:fetch|fs|debug|roadiehq:utils):|^catalog:(?:fetch|write)$/;

const MAX_KEY = 200;
const MAX_TITLE = 500;

/** A step of a run, as the scaffolder's task has it. @public */
export interface RunStep {
  id: string;
  name?: string;
  action: string;
}

/** What a run said of one of its steps. @public */
export interface RunEvent {
  stepId?: string;
  /** `completed` and `failed` count here. */
  status?: string;
  /** ISO 8601. */
  at: string;
}

/**
 * Something that an action made, or may have made, that is not ours; of the
 * same shape as an item of a receipt.
 * @public
 */
export interface ForeignItem {
  /** `step:` and the step's id. */
  key: string;
  kind: 'repository' | 'change-proposal' | 'catalog-location' | 'other';
  title: string;
  action: string;
  state: 'foreign';
  reason: string;
  /** When the step ended, ISO 8601. */
  at: string;
}

/**
 * What a run made outside of itself by actions that are not Waymark's, in the
 * order of its steps. A step that failed is named too: it may have made
 * something before it did. Pure.
 *
 * @param events - of the run's log, so far
 * @public
 */
export function findForeign(
  steps: readonly RunStep[],
  events: readonly RunEvent[],
): ForeignItem[] {
  const ended = new Map(
    events
      .filter(({ status }) => status === 'completed' || status === 'failed')
      .map(event => [event.stepId, event]),
  );
  return steps.flatMap(({ id, name, action }): ForeignItem[] => {
    const event = ended.get(id);
    return event && !OURS.test(action) && !LOCAL.test(action)
      ? [
          {
            key: `step:${id}`.slice(0, MAX_KEY),
            kind: kindOf(action),
            title: (name || id).slice(0, MAX_TITLE),
            action,
            state: 'foreign',
            reason: reasonOf(action, event.status === 'failed'),
            at: event.at,
          },
        ]
      : [];
  });
}

function reasonOf(action: string, hasFailed: boolean): string {
  return hasFailed
    ? `'${action}' failed, which is not an action of Waymark; look whether it made something before it did, the run's log says how far it came.`
    : `'${action}' made it, which is not an action of Waymark: it is not undone when a run fails. The run's log says what it made.`;
}

function kindOf(action: string): ForeignItem['kind'] {
  if (/(?:pull|merge)-request/.test(action)) {
    return 'change-proposal';
  }
  if (action.startsWith('publish:')) {
    return 'repository';
  }
  return action === 'catalog:register' ? 'catalog-location' : 'other';
}
