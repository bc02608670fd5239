import type { ProjectEntityRow, ProjectRow } from '../database/tables';

/** The columns of `projects` that its elected entity decides. Pure. */
export function describeProject(
  entity: ProjectEntityRow,
): Pick<ProjectRow, 'entity_ref' | 'title' | 'sort_key' | 'words' | 'owner'> {
  const { entity_ref, title, owner } = entity;
  return {
    entity_ref,
    title,
    sort_key: lower(title),
    words: lower(`${title} ${entity_ref}`),
    owner,
  };
}

/** Words as `words` has them. Pure. */
export function wordsOf(q: string | undefined): string[] {
  return lower(q ?? '')
    .split(/\s+/)
    .filter(word => word !== '');
}

function lower(text: string): string {
  return text.toLocaleLowerCase('en-US');
}
