import {
  createExternalRouteRef,
  createRouteRef,
  createSubRouteRef,
} from '@backstage/core-plugin-api';

/** The page: projects, templates, receipts, adoption. @public */
export const goldenPathsRouteRef = createRouteRef({ id: 'golden-paths' });

/** Opens the form that a draft was kept of. @public */
export const draftRouteRef = createSubRouteRef({
  id: 'golden-paths.draft',
  parent: goldenPathsRouteRef,
  path: '/drafts/:id',
});

/**
 * The form of a template, to be opened with its fields filled in. It is the
 * scaffolder's own where the app has it.
 * @public
 */
export const templateExternalRouteRef = createExternalRouteRef({
  id: 'golden-paths.template',
  optional: true,
  params: ['namespace', 'templateName'],
  defaultTarget: 'scaffolder.selectedTemplate',
});

/** The run of a template, with its log. @public */
export const taskExternalRouteRef = createExternalRouteRef({
  id: 'golden-paths.task',
  optional: true,
  params: ['taskId'],
  defaultTarget: 'scaffolder.ongoingTask',
});
