import {
  mergeTrees,
  RECORD_PATH,
  writeRecord,
  type FileTree,
  type MergedFile,
  type TemplateRecord,
} from '@waymark/plugin-golden-paths-common';
import { withoutSkipped } from '../checking';

/** What an update makes of a project's files. */
export interface MergedUpdate {
  /** By path; with the record, which is always the new one. */
  files: MergedFile[];
  /** Text of the record as it will lie in the project. */
  recordText: string;
}

/**
 * Merges what the template makes now into a project. The record is replaced,
 * but for what people wrote in it. Pure.
 */
export function mergeUpdate(update: {
  base: FileTree;
  /** What the template makes now, and what of it is too large to compare. */
  rendered: { files: FileTree; record: TemplateRecord; leftOut: string[] };
  project: FileTree;
  record: TemplateRecord;
  recordText: string;
  /** Files of the project that were not read. */
  skipped: readonly string[];
}): MergedUpdate {
  const { base, rendered, project, record, skipped } = update;
  const unread = [...skipped, ...rendered.leftOut, RECORD_PATH];
  const { files } = mergeTrees({
    base: withoutSkipped(base, unread),
    template: withoutSkipped(rendered.files, unread),
    project: withoutSkipped(project, [RECORD_PATH]),
    version: rendered.record.template.version,
  });
  const recordText = writeRecord(
    { ...rendered.record, kept: record.kept },
    update.recordText,
  );
  return {
    recordText,
    files:
      recordText === update.recordText
        ? files
        : [
            {
              path: RECORD_PATH,
              change: 'modify',
              file: { content: new TextEncoder().encode(recordText) },
              notes: [],
            },
            ...files,
          ],
  };
}
