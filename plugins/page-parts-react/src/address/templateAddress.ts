import { parseEntityRef } from '@backstage/catalog-model';

/** A template, and what its form is filled in with. @public */
export interface FilledTemplate {
  /** Of a Template entity; may be short. */
  ref: string;
  /** By the names of the form's fields; the empty form without. */
  values?: object;
}

/**
 * The address of a template's form with its fields filled in, as the Create
 * wizard of Backstage reads it: `?formData=<JSON>`. Undefined for a ref that is
 * none.
 *
 * @param route - of the scaffolder's page of a template
 * @public
 */
export function templateAddress(
  template: FilledTemplate,
  route: (params: { namespace: string; templateName: string }) => string,
): string | undefined {
  const { ref, values } = template;
  try {
    const { namespace, name } = parseEntityRef(ref, {
      defaultKind: 'Template',
      defaultNamespace: 'default',
    });
    const form = route({ namespace, templateName: name });
    return values
      ? `${form}?${new URLSearchParams({ formData: JSON.stringify(values) })}`
      : form;
  } catch {
    return undefined;
  }
}
