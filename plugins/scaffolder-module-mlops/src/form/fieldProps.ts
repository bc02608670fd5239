import type { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';

/** What the form tells every field of all its steps. */
export interface WizardContext {
  /** The answers of all steps so far. */
  formData?: Record<string, unknown>;
}

/** What a field is given, with the value and the options it knows. */
export type FieldProps<
  TValue,
  TOptions = object,
> = FieldExtensionComponentProps<TValue, TOptions>;

/** The answers of all steps so far. */
export function answersOf(props: {
  formContext?: unknown;
}): Record<string, unknown> {
  return (props.formContext as WizardContext | undefined)?.formData ?? {};
}

/** What a template's author set for a field; none is an empty object. */
export function optionsOf<TOptions extends object>(props: {
  uiSchema?: { 'ui:options'?: TOptions };
}): TOptions {
  return props.uiSchema?.['ui:options'] ?? ({} as TOptions);
}
