import type { FileTree } from '../files/types';
import { findRenames } from './findRenames';
import { mergeFile } from './mergeFile';
import { Outcomes } from './Outcomes';
import type { MergeResult } from './types';

/**
 * Brings a project to what its template is now: a three-way merge of trees.
 *
 * What only the template changed is applied. What only the project changed
 * stays, as do the files it added; what it deleted stays deleted. Files that
 * either side moved are followed. Lines that both changed stay both, marked
 * as Git does, and nothing the project wrote is lost. When the template did
 * not change, the result is empty.
 *
 * @param base - what the template made when the project last followed it
 * @param template - what it makes now
 * @param project - the project's files
 * @param version - of the template, for the marks of conflicts
 * @public
 */
export function mergeTrees(options: {
  base: FileTree;
  template: FileTree;
  project: FileTree;
  version?: string;
}): MergeResult {
  const { base, template, project, version } = options;
  const label = version ? `template ${version}` : 'template';
  const movedByTemplate = findRenames(base, template);
  const movedByProject = findRenames(base, project);
  const outcomes = new Outcomes();
  for (const [path, made] of base) {
    const templatePath = movedByTemplate.get(path) ?? path;
    const projectPath = movedByProject.get(path) ?? path;
    const now = template.get(templatePath);
    const own = project.get(projectPath);
    if (!own) {
      outcomes.noteDeleted({ path, templatePath, made, now });
    } else if (!now) {
      outcomes.noteRemoved({ path, projectPath, made, own });
    } else {
      const merged = mergeFile(
        { base: made, template: now, project: own },
        label,
      );
      outcomes.files.push({
        ...merged,
        at: projectPath,
        own,
        to: projectPath === path ? templatePath : projectPath,
        notes: [
          ...merged.notes,
          ...noteMoves(
            { path, templatePath, projectPath },
            merged.file !== own,
          ),
        ],
      });
    }
  }
  const staying = outcomes.settleMoves(project);
  const known = new Set([...base.keys(), ...movedByTemplate.values()]);
  for (const [path, file] of template) {
    if (!known.has(path)) {
      outcomes.add({ path, file, own: project.get(path), staying });
    }
  }
  return { files: outcomes.list() };
}

function noteMoves(
  paths: { path: string; templatePath: string; projectPath: string },
  changes: boolean,
): string[] {
  const { path, templatePath, projectPath } = paths;
  if (projectPath === path || projectPath === templatePath) {
    return [];
  }
  if (templatePath !== path) {
    return [
      `The template moved ${path} to ${templatePath}; the project moved it here, where it stays.`,
    ];
  }
  return changes
    ? [`The project moved it here from ${path}; the template’s changes follow.`]
    : [];
}
