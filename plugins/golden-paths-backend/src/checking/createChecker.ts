import type { LoggerService } from '@backstage/backend-plugin-api';
import { NotFoundError, stringifyError } from '@backstage/errors';
import type { AdoptionDays } from '../adoption/types';
import type { ProjectChecker } from '../parts';
import type { DueProject, ProjectStore } from '../projects';
import { lookAtProject, type LookOptions } from './lookAtProject';
import type { CheckSettings } from './readCheckSettings';

/** What checking takes. */
export interface CheckerOptions extends Omit<
  LookOptions,
  'projects' | 'signal'
> {
  projects: Pick<ProjectStore, 'find' | 'claimDue' | 'recordCheck'>;
  adoption: AdoptionDays;
  settings: CheckSettings;
  logger: LoggerService;
  clock?: () => number;
}

/** Checks projects, one that is asked for or all whose turn it is. */
export interface Checker extends ProjectChecker {
  /**
   * Takes projects whose turn it is, slice by slice, until none is left.
   * Replicas that do so at once share them.
   *
   * @returns how many it looked at
   */
  checkDue(options: { signal: AbortSignal }): Promise<number>;
}

/** Claimed together; a replica that ends leaves so many to wait. */
const SLICE = 16;
/** Looked at together: reading waits for repositories most of the time. */
const AT_ONCE = 4;
/** After that another replica takes what this one claimed. */
const LEASE_MS = 10 * 60_000;

/** Makes the one {@link Checker}. */
export function createChecker(options: CheckerOptions): Checker {
  const { projects, adoption, settings, logger, clock = Date.now } = options;

  const look = async (
    due: DueProject,
    given: { signal?: AbortSignal; anew?: boolean },
  ) => {
    const check = await lookAtProject(due, { ...options, ...given });
    return projects.recordCheck(check, {
      nextAt: clock() + settings.intervalMs,
    });
  };

  return {
    async check(entityRef, { signal } = {}) {
      const project = await projects.find(entityRef);
      if (!project) {
        throw new NotFoundError(
          `'${entityRef}' is no entity of a project that was made from a template`,
        );
      }
      const { differs } = await look(project, { signal, anew: true });
      if (differs) {
        await adoption.record();
      }
    },

    async checkDue({ signal }) {
      let looked = 0;
      for (;;) {
        signal.throwIfAborted();
        const due = await projects.claimDue({
          limit: SLICE,
          leaseMs: LEASE_MS,
        });
        if (due.length === 0) {
          return looked;
        }
        looked += due.length;
        let differs = false;
        await eachOf(due, AT_ONCE, async project => {
          signal.throwIfAborted();
          try {
            const found = await look(project, { signal });
            differs ||= found.differs;
          } catch (error) {
            signal.throwIfAborted();
            // A fault of the portal's: the project stays claimed, and is
            // looked at again when that ends.
            logger.error(
              `'${project.entityRef}' could not be checked: ${stringifyError(error)}`,
            );
          }
        });
        if (differs) {
          await adoption.record();
        }
      }
    },
  };
}

/** Runs a function over items, some at a time. */
async function eachOf<T>(
  items: readonly T[],
  atOnce: number,
  run: (item: T) => Promise<void>,
): Promise<void> {
  const waiting = [...items];
  const work = async () => {
    for (let item = waiting.shift(); item; item = waiting.shift()) {
      await run(item);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
}
