import type { JsonObject } from '@backstage/types';
import { withoutSecrets } from '@waymark/plugin-golden-paths-common';

/** Fields whose value is about the form and not about the project. */
const OF_THE_FORM = ['WaymarkDraft', 'WaymarkPlan'];

/**
 * The answers of a form as they may leave the browser for a draft or a plan:
 * without secrets, and without what fields of the form itself keep in it.
 * Pure.
 *
 * @param pages - the template's parameters
 */
export function answersToSend(
  pages: readonly unknown[],
  answers: object,
): JsonObject {
  const kept = withoutSecrets(pages, answers as JsonObject);
  for (const name of ownFields(pages)) {
    delete kept[name];
  }
  return kept;
}

function ownFields(pages: readonly unknown[]): string[] {
  return pages.flatMap(page => {
    const { properties = {} } = (page ?? {}) as {
      properties?: Record<string, { 'ui:field'?: unknown } | null>;
    };
    return Object.entries(properties)
      .filter(([, schema]) =>
        OF_THE_FORM.includes(String(schema?.['ui:field'])),
      )
      .map(([name]) => name);
  });
}
