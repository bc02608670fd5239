import type { ProjectState } from '@waymark/plugin-golden-paths-common';
import type { TemplateState } from '../contents';
import type { ProjectCheck } from '../projects';

/**
 * Says where a project stands, once its files could be compared. One that is
 * behind and differs is behind: following the template comes first. Pure.
 */
export function judgeState(
  found: Pick<ProjectCheck, 'behind' | 'drift' | 'template'>,
  template: TemplateState | undefined,
): { state: ProjectState; problem?: string } {
  if (!template?.hash) {
    return {
      state: 'unknown',
      problem: template?.problem
        ? `What '${found.template.ref}' is now is not known: ${template.problem}`
        : `The portal has not seen '${found.template.ref}' yet. If that stays so, register the template in the catalog, or correct template.ref of .waymark/template.yaml`,
    };
  }
  if (found.behind > 0) {
    return { state: 'behind' };
  }
  return { state: found.drift.files > 0 ? 'drifted' : 'current' };
}
