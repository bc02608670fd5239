import { createPlugin } from '@backstage/core-plugin-api';
import {
  createScaffolderFieldExtension,
  type FieldExtensionComponent,
  type FieldExtensionOptions,
} from '@backstage/plugin-scaffolder-react';
import type { WizardField } from './form/defineField';
import {
  assetField,
  draftField,
  gitTargetField,
  nameField,
  planField,
  productBriefField,
  raciField,
  slaField,
  toolchainField,
} from './wizardFields';

// Fields are marks that the scaffolder's page looks for; whose they are is
// never asked. A plugin of their own spares this package the scaffolder's.
const fieldsPlugin = createPlugin({ id: 'scaffolder-mlops-fields' });

/** The field as the classic system takes it: with the bare JSON schema. */
function asOptions<TValue, TOptions>({
  schema: { schema },
  ...field
}: WizardField<TValue, TOptions>): FieldExtensionOptions<TValue, TOptions> {
  return { ...field, schema };
}

/** A name, free in the catalog and where the repository is made. @public */
export const WaymarkNameFieldExtension = fieldsPlugin.provide(
  createScaffolderFieldExtension(asOptions(nameField)),
);

/** Where the repository is made. @public */
export const WaymarkGitTargetFieldExtension: FieldExtensionComponent<
  string,
  // Without options of its own, its inferred type would name a package that
  // only the scaffolder depends on.
  unknown
> = fieldsPlugin.provide(
  createScaffolderFieldExtension(asOptions(gitTargetField)),
);

/** Who acts in which activity. @public */
export const WaymarkRaciFieldExtension = fieldsPlugin.provide(
  createScaffolderFieldExtension(asOptions(raciField)),
);

/** Data sets or models of the registry. @public */
export const WaymarkAssetFieldExtension = fieldsPlugin.provide(
  createScaffolderFieldExtension(asOptions(assetField)),
);

/** The product behind a model, with the production data survey. @public */
export const WaymarkProductBriefFieldExtension = fieldsPlugin.provide(
  createScaffolderFieldExtension(asOptions(productBriefField)),
);

/** What users may rely on, from the product brief of the model. @public */
export const WaymarkSlaFieldExtension = fieldsPlugin.provide(
  createScaffolderFieldExtension(asOptions(slaField)),
);

/** Tools, each choice with what it means. @public */
export const WaymarkToolchainFieldExtension = fieldsPlugin.provide(
  createScaffolderFieldExtension(asOptions(toolchainField)),
);

/** What a run would make, before anything is made. @public */
export const WaymarkPlanFieldExtension = fieldsPlugin.provide(
  createScaffolderFieldExtension(asOptions(planField)),
);

/** Keeps the answers while they are written. @public */
export const WaymarkDraftFieldExtension = fieldsPlugin.provide(
  createScaffolderFieldExtension(asOptions(draftField)),
);
