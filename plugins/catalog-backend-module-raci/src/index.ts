/**
 * Declared Responsible and Accountable parties in the Backstage catalog.
 *
 * @packageDocumentation
 */
export { catalogModuleRaci as default } from './module';
export { raciConditions } from './permissions/conditions';
export { isAccountable, isResponsible } from './permissions/rules';
