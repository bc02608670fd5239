import {
  decodeText,
  encodeText,
  hasSameContent,
  isExecutable,
} from '../files/text';
import type { TreeFile } from '../files/types';
import type { MergeConflict } from './types';
import { mergeText } from './mergeText';

/** One file that all three have. */
export interface ThreeFiles {
  base: TreeFile;
  template: TreeFile;
  project: TreeFile;
}

/**
 * Merges what the template changed in a file into the project's. The result
 * is the project's own object when nothing changes.
 */
export function mergeFile(
  files: ThreeFiles,
  label: string,
): { file: TreeFile; conflict?: MergeConflict; notes: string[] } {
  const { content, conflict, notes } = mergeContent(files, label);
  const { base, template, project } = files;
  const executable =
    isExecutable(template) === isExecutable(base)
      ? isExecutable(project)
      : isExecutable(template);
  if (content === project.content && executable === isExecutable(project)) {
    return { file: project, conflict, notes };
  }
  return {
    file: { content, ...(executable && { executable }) },
    conflict,
    notes,
  };
}

interface MergedContent {
  content: Uint8Array;
  conflict?: MergeConflict;
  notes: string[];
}

function mergeContent(
  { base, template, project }: ThreeFiles,
  label: string,
): MergedContent {
  const kept = { content: project.content, notes: [] };
  if (hasSameContent(template, base) || hasSameContent(template, project)) {
    return kept;
  }
  if (hasSameContent(project, base)) {
    return { content: template.content, notes: [] };
  }
  const texts = {
    base: decodeText(base.content),
    template: decodeText(template.content),
    project: decodeText(project.content),
  };
  if (
    texts.base === undefined ||
    texts.template === undefined ||
    texts.project === undefined
  ) {
    return {
      ...kept,
      conflict: 'binary',
      notes: [
        'The project and the template both changed it, and it is no text. The project’s stays; take the template’s by hand if it is the one you want.',
      ],
    };
  }
  const { text, conflicts } = mergeText(
    { base: texts.base, template: texts.template, project: texts.project },
    label,
  );
  if (text === texts.project) {
    return kept;
  }
  return {
    content: encodeText(text),
    ...(conflicts > 0 && { conflict: 'content' as const }),
    notes:
      conflicts > 0
        ? [
            `The project and the template both changed ${
              conflicts === 1 ? 'one place' : `${conflicts} places`
            } of it. Both are in the file, between <<<<<<< and >>>>>>>: choose, and take the marks out.`,
          ]
        : [],
  };
}
