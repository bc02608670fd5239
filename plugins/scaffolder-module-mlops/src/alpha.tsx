/**
 * The fields for apps of the new frontend system.
 *
 * @packageDocumentation
 */
import { createFrontendModule } from '@backstage/frontend-plugin-api';
import {
  createFormField,
  FormFieldBlueprint,
} from '@backstage/plugin-scaffolder-react/alpha';
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

/**
 * Fields of the Create wizard for machine learning, named
 * `scaffolder-form-field:scaffolder/waymark-*`.
 * @alpha
 */
export default createFrontendModule({
  pluginId: 'scaffolder',
  extensions: [
    FormFieldBlueprint.make({
      name: 'waymark-name',
      params: { field: async () => createFormField(nameField) },
    }),
    FormFieldBlueprint.make({
      name: 'waymark-git-target',
      params: { field: async () => createFormField(gitTargetField) },
    }),
    FormFieldBlueprint.make({
      name: 'waymark-raci',
      params: { field: async () => createFormField(raciField) },
    }),
    FormFieldBlueprint.make({
      name: 'waymark-asset',
      params: { field: async () => createFormField(assetField) },
    }),
    FormFieldBlueprint.make({
      name: 'waymark-product-brief',
      params: { field: async () => createFormField(productBriefField) },
    }),
    FormFieldBlueprint.make({
      name: 'waymark-sla',
      params: { field: async () => createFormField(slaField) },
    }),
    FormFieldBlueprint.make({
      name: 'waymark-toolchain',
      params: { field: async () => createFormField(toolchainField) },
    }),
    FormFieldBlueprint.make({
      name: 'waymark-plan',
      params: { field: async () => createFormField(planField) },
    }),
    FormFieldBlueprint.make({
      name: 'waymark-draft',
      params: { field: async () => createFormField(draftField) },
    }),
  ],
});

export { waymarkFieldsTranslationRef } from './translation';
