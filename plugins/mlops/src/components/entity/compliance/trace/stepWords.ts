import type { TraceAction, TraceStep } from '@waymark/plugin-mlops-common';
import type { complianceMessages } from '../../../../translation/entity/compliance';

/** The sentence of a step, and what stands in it. */
export interface StepWords {
  action: keyof (typeof complianceMessages)['traceAction'];
  /** What it was done to or with. */
  what:
    | { kind: 'version'; version: string }
    | { kind: 'job'; job: string }
    | { kind: 'run' }
    | { kind: 'something' };
}

type Told = Pick<
  TraceStep,
  'action' | 'version' | 'alias' | 'environment' | 'job' | 'runId'
>;

const PLAIN: Partial<Record<TraceAction, StepWords['action']>> = {
  trained: 'trained',
  evaluated: 'evaluated',
  ran: 'ran',
  registered: 'registered',
  failed: 'failed',
};

// Of these the job is what an auditor looks for; a version is often not named.
const ABOUT_JOBS: readonly string[] = ['ran', 'failed'];

/**
 * Which sentence says what happened. A source may leave out what a sentence
 * needs, and a newer backend may know steps that have no sentence here.
 */
export function stepWords(step: Told): StepWords {
  return { action: sentence(step), what: whatOf(step) };
}

function sentence(step: Told): StepWords['action'] {
  const { action, alias, environment } = step;
  switch (action) {
    case 'promoted':
      return alias ? 'promoted' : 'promotedPlain';
    case 'demoted':
      return alias ? 'demoted' : 'demotedPlain';
    case 'deployed':
      return environment ? 'deployedTo' : 'deployed';
    default:
      return Object.hasOwn(PLAIN, action) ? PLAIN[action]! : 'unknown';
  }
}

function whatOf({ action, version, job, runId }: Told): StepWords['what'] {
  if (job && (!version || ABOUT_JOBS.includes(action))) {
    return { kind: 'job', job };
  }
  if (version) {
    return { kind: 'version', version };
  }
  return { kind: runId ? 'run' : 'something' };
}
