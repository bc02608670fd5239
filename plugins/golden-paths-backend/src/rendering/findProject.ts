import { InputError } from '@backstage/errors';
import {
  type FileTree,
  readRecord,
  RECORD_PATH,
  type TemplateRecord,
} from '@waymark/plugin-golden-paths-common';

/** A project in what a template makes. */
export interface FoundProject {
  /** Its folder; empty for the root of all. */
  root: string;
  files: FileTree;
  record: TemplateRecord;
  recordText: string;
}

/**
 * The project in what a template makes: the folder that has the record of this
 * template, with all that lies in it. Pure.
 *
 * @param options.passedOver - steps that had no part in it, for the message.
 *
 * Errors: an `InputError` when there is none, or more than one.
 */
export function findProject(
  all: FileTree,
  options: { templateRef: string; passedOver: readonly string[] },
): FoundProject {
  const { templateRef } = options;
  const found = [...all]
    .filter(
      ([path]) => path === RECORD_PATH || path.endsWith(`/${RECORD_PATH}`),
    )
    .map(([path, { content }]) => {
      const recordText = new TextDecoder().decode(content);
      return { path, recordText, record: readRecord(recordText) };
    })
    .filter(({ record }) => record.template.ref === templateRef);
  if (found.length === 0) {
    throw new InputError(describeMissing(all, options));
  }
  if (found.length > 1) {
    throw new InputError(
      `The template '${templateRef}' makes several projects (${found
        .map(({ path }) => path)
        .join(', ')}); expected one record of it`,
    );
  }
  const [{ path, record, recordText }] = found;
  const root = path.slice(0, -RECORD_PATH.length);
  return {
    root: root.replace(/\/$/, ''),
    files: new Map(
      [...all]
        .filter(([one]) => one.startsWith(root))
        .map(([one, file]) => [one.slice(root.length), file]),
    ),
    record,
    recordText,
  };
}

function describeMissing(
  all: FileTree,
  options: { templateRef: string; passedOver: readonly string[] },
): string {
  const { templateRef, passedOver } = options;
  const what = `The template '${templateRef}' made ${all.size} files without the record '${RECORD_PATH}' of itself`;
  return passedOver.length > 0
    ? `${what}. Steps that do not support dry runs had no part in it: ${passedOver.join(' ')} Use actions that support them before 'mlops:template:record'.`
    : `${what}. Add a step with the action 'mlops:template:record' after those that make the files.`;
}
