import type { TemplateEntityV1beta3 } from '@backstage/plugin-scaffolder-common';
import type { JsonObject } from '@backstage/types';

/**
 * What may be chosen for each tool, as the template's own form has it, so that
 * a choice that is added is tested from then on. Pure.
 *
 * Errors: one that says that the template asks for no tools.
 */
export function readChoices(
  template: TemplateEntityV1beta3,
): Record<string, string[]> {
  const pages = [template.spec.parameters ?? []].flat() as JsonObject[];
  for (const { properties } of pages) {
    const { toolchain } = (properties ?? {}) as Record<string, JsonObject>;
    if (toolchain) {
      const tools = toolchain.properties as Record<string, { enum: string[] }>;
      return Object.fromEntries(
        Object.entries(tools).map(([name, tool]) => [name, tool.enum]),
      );
    }
  }
  throw new Error(
    `${template.metadata.name} asks for no tools: no page has the property 'toolchain'`,
  );
}
