import type { TemplateContents, TemplateState } from '../contents';
import type { ProjectCheck, StoredProject } from '../projects';
import { judgeState } from './judgeState';

/** Whether its last look could compare a project with what it was made from. */
export function wasCompared({ state }: Pick<StoredProject, 'state'>): boolean {
  return state !== 'unknown' && state !== 'failing';
}

/**
 * Judges a project that was compared, by what its last look found: its files
 * are as they were, the template may have moved on. Pure.
 */
export function judgeAgain(
  stored: StoredProject,
  { current, behind }: { current: TemplateState | undefined; behind: number },
): ProjectCheck {
  const found = {
    template: stored.template,
    behind,
    drift: { ...stored.drift, details: stored.driftedFiles },
  };
  return {
    location: stored.location,
    record: stored.record,
    url: stored.url,
    revision: stored.revision,
    current: { version: current?.version, hash: current?.hash },
    ...found,
    ...judgeState(found, current),
  };
}

/**
 * Contents of the template that the project has not followed yet. Where it is
 * not known which one it stands on, another version counts as one.
 */
export async function countBehind(
  template: ProjectCheck['template'],
  current: TemplateState | undefined,
  { templates }: { templates: Pick<TemplateContents, 'behind'> },
): Promise<number> {
  const { ref, version, hash } = template;
  if (!current?.hash || current.hash === hash) {
    return 0;
  }
  const behind = hash && (await templates.behind(ref, hash));
  return behind || Number(behind !== 0 && current.version !== version);
}
