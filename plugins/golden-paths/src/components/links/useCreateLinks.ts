import { useRouteRef } from '@backstage/core-plugin-api';
import type { JsonObject } from '@backstage/types';
import { templateAddress } from '@waymark/plugin-page-parts-react';
import { taskExternalRouteRef, templateExternalRouteRef } from '../../routes';

/** Where the wizard is in every app that does not say otherwise. */
const CREATE_PAGE = '/create';

/** Addresses of the Create wizard. */
export interface CreateLinks {
  /** The form of a template; undefined for a ref that is none. */
  template(ref: string, values?: JsonObject): string | undefined;
  /** The run of a template, with its log. */
  task(taskId: string): string;
}

/**
 * Addresses of the Create wizard, by its routes where they are bound, else
 * where it is in most apps.
 */
export function useCreateLinks(): CreateLinks {
  const form = useTemplateRoute();
  const run = useTaskRoute();
  return {
    template: (ref, values) =>
      templateAddress(
        { ref, values },
        form ??
          (({ namespace, templateName }) =>
            `${CREATE_PAGE}/templates/${[namespace, templateName].map(encodeURIComponent).join('/')}`),
      ),
    task: taskId =>
      run?.({ taskId }) ?? `${CREATE_PAGE}/tasks/${encodeURIComponent(taskId)}`,
  };
}

// Both have called all their own hooks by the time they throw, so that the
// order of hooks is the same whether the route is there or not.
function useTemplateRoute() {
  try {
    return useRouteRef(templateExternalRouteRef);
  } catch {
    return undefined;
  }
}

function useTaskRoute() {
  try {
    return useRouteRef(taskExternalRouteRef);
  } catch {
    return undefined;
  }
}
