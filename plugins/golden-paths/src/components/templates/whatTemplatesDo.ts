import type { TemplateSummary } from '@waymark/plugin-golden-paths-common';

/** Types of templates that change what is there and make no project. */
const CURES = ['cure', 'declaration'];

/** Templates by what they do: make projects, or cure what is there. Pure. */
export function splitTemplates(templates: readonly TemplateSummary[]): {
  making: TemplateSummary[];
  cures: TemplateSummary[];
} {
  const isCure = ({ type, projects }: TemplateSummary) =>
    CURES.includes(type) && projects.total === 0;
  return {
    making: templates.filter(template => !isCure(template)),
    cures: templates.filter(isCure),
  };
}

/**
 * Whether anything can be known of what a template made: it has a version to
 * record, or something was recorded. Pure.
 */
export function isFollowed({
  version,
  projects,
  runs,
}: TemplateSummary): boolean {
  return version !== undefined || projects.total > 0 || runs.total > 0;
}
