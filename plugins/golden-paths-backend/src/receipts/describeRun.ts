import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import type { ScaffolderTask } from '@backstage/plugin-scaffolder-common';
import type { JsonObject } from '@backstage/types';
import type { MirrorEntity } from '@waymark/plugin-catalog-mirror-node';
import {
  ANNOTATION_TEMPLATE_VERSION,
  ANNOTATION_TIME_SAVED,
  readMinutes,
  withoutSecrets,
} from '@waymark/plugin-golden-paths-common';
import type { ReceiptRow } from '../database/tables';

/**
 * Longest answers that are kept, in characters. A template that is run by a
 * program, to propose a change, say, is told whole files.
 */
const MAX_ANSWERS = 200_000;

/** What the scaffolder knows of a run, as its receipt has it. */
export type DescribedRun = Pick<
  ReceiptRow,
  | 'task_id'
  | 'template_ref'
  | 'template_version'
  | 'created_by'
  | 'started_at'
  | 'answers'
  | 'minutes_saved'
>;

/**
 * What the scaffolder says of a run of a template; nothing of what runs
 * without one. Pure.
 *
 * @param templates - by ref; without the template nobody knows which answers
 *   are secrets, and there are none; neither are there of those too long
 */
export function describeRun(
  task: Pick<ScaffolderTask, 'id' | 'spec' | 'createdAt'>,
  templates: ReadonlyMap<string, MirrorEntity>,
): DescribedRun | undefined {
  const templateRef = templateOf(task);
  if (templateRef === undefined) {
    return undefined;
  }
  const { parameters, templateInfo, user } = task.spec;
  const annotations = templateInfo?.entity?.metadata?.annotations ?? {};
  const template = templates.get(templateRef);
  const answers = JSON.stringify(
    template
      ? withoutSecrets(template.spec.parameters, parameters as JsonObject)
      : {},
  );
  return {
    task_id: task.id,
    template_ref: templateRef,
    template_version: annotations[ANNOTATION_TEMPLATE_VERSION] ?? null,
    created_by: user?.ref?.toLocaleLowerCase('en-US') ?? null,
    started_at: Date.parse(task.createdAt),
    answers: answers.length > MAX_ANSWERS ? '{}' : answers,
    minutes_saved: readMinutes(annotations[ANNOTATION_TIME_SAVED]) ?? null,
  };
}

/** The template of a run, full and lower case. Pure. */
export function templateOf({
  spec,
}: Pick<ScaffolderTask, 'spec'>): string | undefined {
  const ref = spec.templateInfo?.entityRef;
  try {
    return ref ? stringifyEntityRef(parseEntityRef(ref)) : undefined;
  } catch {
    return undefined;
  }
}
