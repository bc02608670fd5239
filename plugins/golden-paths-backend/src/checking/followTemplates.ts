import type { AdoptionDays } from '../adoption/types';
import type { TemplateContents, TemplateState } from '../contents';
import type { ProjectStore, StoredProject } from '../projects';
import { countBehind, judgeAgain, wasCompared } from './judgeAgain';

/** Judged and stored together. */
const PAGE = 200;

/** What following templates takes. */
export interface FollowOptions {
  projects: Pick<
    ProjectStore,
    'listTemplateRefs' | 'findOutdated' | 'recordJudgements' | 'markDue'
  >;
  templates: Pick<TemplateContents, 'describe' | 'behind'>;
  adoption: AdoptionDays;
  signal: AbortSignal;
}

/**
 * Judges projects anew whose template is another one now than at their last
 * look. Their repositories tell nothing of that and are left alone; only
 * projects that could not be compared then become due.
 *
 * @returns how many were judged
 */
export async function followTemplates(options: FollowOptions): Promise<number> {
  const { projects, templates, adoption } = options;
  const states = await templates.describe(await projects.listTemplateRefs());
  let judged = 0;
  for (const current of states.values()) {
    judged += await followTemplate(current, options);
  }
  if (judged > 0) {
    await adoption.record();
  }
  return judged;
}

async function followTemplate(
  current: TemplateState,
  options: FollowOptions,
): Promise<number> {
  const { projects, signal } = options;
  const { ref: templateRef, hash } = current;
  if (hash === undefined) {
    return 0;
  }
  const behindOf = rememberBehind(current, options);
  let judged = 0;
  let after: string | undefined;
  for (;;) {
    signal.throwIfAborted();
    const page: StoredProject[] = await projects.findOutdated({
      templateRef,
      hash,
      after,
      limit: PAGE,
    });
    const judgements = await Promise.all(
      page.filter(wasCompared).map(async stored => ({
        check: judgeAgain(stored, { current, behind: await behindOf(stored) }),
        checkedAt: stored.checkedAt ?? 0,
      })),
    );
    judged += await projects.recordJudgements(judgements);
    await projects.markDue(
      page
        .filter(project => !wasCompared(project))
        .map(({ location }) => location),
    );
    if (page.length < PAGE) {
      return judged;
    }
    after = page[page.length - 1].location;
  }
}

/** A thousand projects stand on a few contents of a template. */
function rememberBehind(
  current: TemplateState,
  options: Pick<FollowOptions, 'templates'>,
): (project: StoredProject) => Promise<number> {
  const remembered = new Map<string, Promise<number>>();
  return ({ template }) => {
    const key = JSON.stringify([template.version, template.hash]);
    const behind =
      remembered.get(key) ?? countBehind(template, current, options);
    remembered.set(key, behind);
    return behind;
  };
}
