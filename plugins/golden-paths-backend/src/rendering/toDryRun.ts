import { InputError } from '@backstage/errors';
import type { ScaffolderDryRunOptions } from '@backstage/plugin-scaffolder-common';
import type { JsonObject } from '@backstage/types';
import type { TemplateContent } from '../contents';

/** The scaffolder's own limit of the body of a dry run. */
const MAX_BODY = 10 * 1024 * 1024;
const NAMED = 3;

/** The action that records a project, and has its files kept. */
const RECORD_ACTION = 'mlops:template:record';

/**
 * The dry run of a template with answers. Pure.
 *
 * @param options.whole - with the steps after the one that records
 *
 * Its questions are left out: the answers of a record lack secrets, which the
 * scaffolder would ask for, and nothing that is rendered may stand on one.
 *
 * Errors: an `InputError` for a template that is larger than the scaffolder
 * takes.
 */
export function toDryRun(
  { ref, entity, files }: TemplateContent,
  answers: JsonObject,
  options: { whole?: boolean } = {},
): ScaffolderDryRunOptions {
  const {
    parameters: _,
    secrets: __,
    ...spec
  } = entity.spec as typeof entity.spec & {
    secrets?: unknown;
  };
  const request: ScaffolderDryRunOptions = {
    template: {
      ...entity,
      spec: options.whole ? spec : { ...spec, steps: upToRecord(spec.steps) },
    },
    values: answers,
    directoryContents: [...files].map(([path, { content }]) => ({
      path,
      base64Content: Buffer.from(content).toString('base64'),
    })),
  };
  const size = Buffer.byteLength(JSON.stringify(request));
  if (size > MAX_BODY) {
    const largest = [...files]
      .sort(([, a], [, b]) => b.content.byteLength - a.content.byteLength)
      .slice(0, NAMED)
      .map(([path, { content }]) => `${path} (${content.byteLength} bytes)`);
    throw new InputError(
      `The template '${ref}' is a request of ${size} bytes; the scaffolder takes dry runs of at most ${MAX_BODY}. Move what is large out of its folder; the largest are ${largest.join(', ')}`,
    );
  }
  return request;
}

/** All steps of a template that has no such step. */
function upToRecord<S extends { action: string }>(steps: S[]): S[] {
  const at = steps.findIndex(({ action }) => action === RECORD_ACTION);
  return at < 0 ? steps : steps.slice(0, at + 1);
}
