import type { ProjectDetail } from '@waymark/plugin-golden-paths-common';
import { entityPage, fact, withEvidence, type Told } from '../facts';
import type { GoldenPathsFact } from './meanings';

/** What golden paths tell of the project that an entity belongs to. Pure. */
export function goldenPathsFacts(
  project: ProjectDetail,
): Told<GoldenPathsFact> {
  const { template, current, state, checkedAt, proposed } = project;
  // Until somebody looked, its standing is no answer but a question.
  const told: Told<GoldenPathsFact> = {
    template: fact(template.ref),
    'template-version': fact(template.version ?? null),
    'current-version': fact(current.version ?? null),
    'update-proposed': fact(proposed !== undefined),
    ...(checkedAt !== undefined && {
      state: fact(state, { at: checkedAt }),
      ...differences(project, checkedAt),
    }),
  };
  return withEvidence(told, {
    url: entityPage(project.entityRef),
    title: 'Golden path',
  });
}

function differences(
  { state, behind, drift, driftedFiles }: ProjectDetail,
  at: string,
): Told<GoldenPathsFact> {
  const isComparable = state !== 'unknown' && state !== 'failing';
  const kept = driftedFiles.filter(file => file.kept !== undefined).length;
  const known = (value: number) => fact(isComparable ? value : null, { at });
  return {
    behind: known(behind),
    'drift-files': known(drift.files),
    'drift-lines': known(drift.lines),
    'kept-files': known(kept),
  };
}
