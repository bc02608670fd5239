import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { Plan, PlanRequest } from '@waymark/plugin-golden-paths-common';

/** Says what a run of a template would make. */
export interface Planner {
  /**
   * Errors: a `NotFoundError` for a template that is not there or that the
   * asker may not see; an `InputError` that names each value that does not
   * fit the template's questions; those of the renderer.
   */
  plan(
    request: PlanRequest & { templateRef: string },
    asker: { credentials: BackstageCredentials; signal?: AbortSignal },
  ): Promise<Plan>;
}
