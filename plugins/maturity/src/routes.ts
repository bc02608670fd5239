import {
  createExternalRouteRef,
  createRouteRef,
} from '@backstage/core-plugin-api';

/** The page of maturity: heat map, campaigns, waivers, rubrics. @public */
export const maturityRouteRef = createRouteRef({ id: 'maturity' });

/** The tab of maturity on the page of an entity. @public */
export const entityMaturityRouteRef = createRouteRef({ id: 'maturity.entity' });

/**
 * The form of a template, to be opened with its fields filled in. It is the
 * scaffolder's own where the app has it.
 * @public
 */
export const templateExternalRouteRef = createExternalRouteRef({
  id: 'maturity.template',
  optional: true,
  params: ['namespace', 'templateName'],
  defaultTarget: 'scaffolder.selectedTemplate',
});
