import {
  DEFAULT_NAMESPACE,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import type { ActionContext } from '@backstage/plugin-scaffolder-node';
import type { JsonObject } from '@backstage/types';
import {
  ANNOTATION_TEMPLATE_VERSION,
  ANNOTATION_TIME_SAVED,
  readMinutes,
} from '@waymark/plugin-golden-paths-common';

/** What a step knows of the template that it belongs to. */
export interface TemplateFacts {
  /** Full entity ref. */
  ref: string;
  version?: string;
  /** How long what it creates takes by hand. */
  minutesSaved?: number;
}

/**
 * The template that a step belongs to. A dry run calls every template
 * `template:default/dry-run`; its metadata has the true name in both. Pure.
 */
export function readTemplateInfo(
  info: ActionContext<JsonObject>['templateInfo'],
): TemplateFacts | undefined {
  const metadata = info?.entity?.metadata;
  if (!info || !metadata) {
    return info && { ref: info.entityRef };
  }
  const { name, namespace = DEFAULT_NAMESPACE, annotations = {} } = metadata;
  const version = annotations[ANNOTATION_TEMPLATE_VERSION];
  const minutesSaved = readMinutes(annotations[ANNOTATION_TIME_SAVED]);
  return {
    ref: stringifyEntityRef({ kind: 'template', namespace, name }),
    ...(version && { version }),
    ...(minutesSaved !== undefined && { minutesSaved }),
  };
}
