import { InputError, toError } from '@backstage/errors';
import type { AutocompleteHandler } from '@backstage/plugin-scaffolder-node/alpha';
import { createPlace } from '../publish/createPlace';
import { checkName, findTarget } from '../publish/naming';
import type { GitTarget } from '../settings/readGitTargets';
import { withDeadline } from '../timing/withDeadline';

/** How long a wizard waits for a Git server. */
const LOOK_MS = 10_000;

/** Of no run, so that no content is taken for a run's own. */
const NOBODY = 'nobody';

/**
 * What the wizard asks while somebody fills it in:
 *
 * - `git-targets`: where repositories can be published, the first by default;
 * - `repository` of `{target?, name}`: nothing while the name can be used,
 *   else one result that says why not: `taken`, `unsuitable`, `unreachable`.
 *
 * Errors: `InputError` for another resource, or a target that is none.
 */
export function createAutocomplete(options: {
  targets: readonly GitTarget[];
  workingDirectory?: string;
}): AutocompleteHandler {
  const { targets, workingDirectory } = options;

  const findProblem = async (context: Record<string, string>) => {
    const target = findTarget(targets, context.target || undefined);
    const { author } = target;
    let name: string;
    try {
      name = checkName(context.name ?? '');
    } catch (error) {
      return { id: 'unsuitable', title: toError(error).message };
    }
    try {
      await withDeadline(
        { what: `Git in ${target.title}`, milliseconds: LOOK_MS },
        signal =>
          createPlace(target, { workingDirectory }).look(
            { name, branch: 'main', author, taskId: NOBODY },
            signal,
          ),
      );
      return undefined;
    } catch (error) {
      const { name: kind, message } = toError(error);
      return kind === 'ConflictError'
        ? { id: 'taken', title: message }
        : {
            id: 'unreachable',
            title: `${message}. The repository '${name}' has to be there and empty in ${target.title}.`,
          };
    }
  };

  return async ({ resource, context }) => {
    switch (resource) {
      case 'git-targets':
        return { results: targets.map(({ id, title }) => ({ id, title })) };
      case 'repository': {
        const problem = await findProblem(context ?? {});
        return { results: problem ? [problem] : [] };
      }
      default:
        throw new InputError(
          `The resource is '${resource}'; expected git-targets or repository`,
        );
    }
  };
}
