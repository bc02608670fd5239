import type {
  CustomFieldExtensionSchema,
  CustomFieldValidator,
  FieldExtensionComponentProps,
} from '@backstage/plugin-scaffolder-react';
import type { ComponentType } from 'react';
import { lazyField } from './lazyField';

/** What `makeFieldSchema` gives, for whatever value and options. */
interface AnyFieldSchema {
  readonly schema: CustomFieldExtensionSchema;
}

/** A field as both frontend systems can install it. */
export interface WizardField<
  TValue,
  TOptions,
  TSchema extends AnyFieldSchema = AnyFieldSchema,
> {
  name: string;
  component: (
    props: FieldExtensionComponentProps<TValue, TOptions>,
  ) => JSX.Element;
  validation?: CustomFieldValidator<TValue, TOptions>;
  schema: TSchema;
}

/**
 * A field whose control and rule are loaded when a form first needs them: the
 * scaffolder loads all installed fields with its page.
 */
export function defineField<
  TValue,
  TOptions,
  TSchema extends AnyFieldSchema,
>(options: {
  /** What templates write at `ui:field`. */
  name: string;
  /** What its value and its options look like, for the template editor. */
  schema: TSchema;
  load: () => Promise<
    ComponentType<FieldExtensionComponentProps<TValue, TOptions>>
  >;
  loadRule?: () => Promise<CustomFieldValidator<TValue, TOptions>>;
}): WizardField<TValue, TOptions, TSchema> {
  const { name, schema, load, loadRule } = options;
  return {
    name,
    schema,
    component: lazyField(load),
    validation: loadRule && (async (...asked) => (await loadRule())(...asked)),
  };
}
