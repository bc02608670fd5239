import { toError } from '@backstage/errors';
import type { ChangeProposals } from '@waymark/plugin-change-proposals-node';
import { measureDrift } from '@waymark/plugin-golden-paths-common';
import type { Contents } from '../contents';
import type {
  DueProject,
  ProjectCheck,
  ProjectStore,
  StoredProject,
} from '../projects';
import type { Renderer } from '../rendering';
import { findBase } from './findBase';
import { NoRecordError } from './findRecord';
import { countBehind, judgeAgain, wasCompared } from './judgeAgain';
import { judgeState } from './judgeState';
import { readProject, type ProjectReading } from './readProject';
import { withoutSkipped } from './withoutSkipped';

/** Longer ones are cut; they are shown in a table. */
const LONGEST_PROBLEM = 2_000;

const NO_DRIFT = { files: 0, lines: 0, details: [] };

/** What looking at a project takes. */
export interface LookOptions {
  projects: Pick<ProjectStore, 'find'>;
  contents: Pick<Contents, 'renders' | 'templates'>;
  renderer: Renderer;
  proposals: Pick<ChangeProposals, 'readFiles'>;
  signal?: AbortSignal;
}

/**
 * Looks at one project: its record, its files, the template. Does not throw
 * for what is wrong with the project; the result says it, with how to mend it.
 * A repository that did not move since is not read anew.
 *
 * @param anew - read it all the same
 */
export async function lookAtProject(
  due: DueProject,
  options: LookOptions & { anew?: boolean },
): Promise<ProjectCheck> {
  const { projects, proposals, signal, anew } = options;
  const stored = await projects.find(due.entityRef);
  // What could not be compared then is to be read anew, even unmoved.
  const isKnown = !anew && stored && wasCompared(stored);
  try {
    const reading = await readProject(due, {
      proposals,
      revision: (isKnown && stored.revision) || undefined,
      signal,
    });
    return reading === 'not-modified'
      ? await judgeUnmoved(stored!, options)
      : await compare(due, reading, options);
  } catch (error) {
    signal?.throwIfAborted();
    return describeFailure(due, { error, stored }, options);
  }
}

async function compare(
  due: DueProject,
  reading: ProjectReading,
  options: LookOptions,
): Promise<ProjectCheck> {
  const { contents } = options;
  const { record, files, skipped } = reading;
  const { ref } = record.template;
  const base = await findBase(reading, options);
  const current = (await contents.templates.describe([ref])).get(ref);
  const shared = {
    location: due.location,
    record,
    url: reading.url,
    revision: reading.isWithin ? reading.revision : '',
    current: { version: current?.version, hash: current?.hash },
  };
  if ('problem' in base) {
    return {
      ...shared,
      template: { ...record.template },
      behind: await countBehind(record.template, current, contents),
      state: 'unknown',
      problem: base.problem.slice(0, LONGEST_PROBLEM),
      drift: NO_DRIFT,
    };
  }
  const template = { ...record.template, hash: base.hash };
  const found = {
    template,
    behind: await countBehind(template, current, contents),
    drift: measureDrift({
      base: withoutSkipped(base.files, skipped),
      project: files,
      standard: record.standard,
      kept: record.kept,
    }),
  };
  return { ...shared, ...found, ...judgeState(found, current) };
}

async function judgeUnmoved(
  stored: StoredProject,
  { contents }: LookOptions,
): Promise<ProjectCheck> {
  const { template } = stored;
  const current = (await contents.templates.describe([template.ref])).get(
    template.ref,
  );
  const behind = await countBehind(template, current, contents);
  return judgeAgain(stored, { current, behind });
}

async function describeFailure(
  due: DueProject,
  { error, stored }: { error: unknown; stored?: StoredProject },
  { contents }: LookOptions,
): Promise<ProjectCheck> {
  const template = stored?.template ?? {
    ref: due.templateRef,
    version: due.templateVersion,
  };
  const current = (await contents.templates.describe([template.ref])).get(
    template.ref,
  );
  const shared = {
    location: due.location,
    template,
    current: { version: current?.version, hash: current?.hash },
    url: stored?.url,
    revision: '',
  };
  const { message } = toError(error);
  if (error instanceof NoRecordError) {
    return {
      ...shared,
      behind: 0,
      drift: NO_DRIFT,
      state: 'unknown',
      problem: message.slice(0, LONGEST_PROBLEM),
    };
  }
  return {
    ...shared,
    behind: stored?.behind ?? 0,
    drift: stored
      ? { ...stored.drift, details: stored.driftedFiles }
      : NO_DRIFT,
    record: stored?.record,
    state: 'failing',
    problem:
      `The repository could not be read: ${message}. See that it is there and that the portal may read it; it is tried again`.slice(
        0,
        LONGEST_PROBLEM,
      ),
  };
}
