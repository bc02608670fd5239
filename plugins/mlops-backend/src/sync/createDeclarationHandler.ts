import type { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import type {
  MirrorChange,
  MirrorHandler,
} from '@waymark/plugin-catalog-mirror-node';
import { isDiscovered, objectKindOf } from '../binding';
import type { SyncContext } from './SyncContext';

/** Entities of one file arrive one by one; they are waited for. */
const SETTLE_MS = 15_000;

/** While a whole organisation is imported, a source is not read all the time. */
const PAUSE_MS = 10 * 60_000;

/**
 * Has sources that read what entities point at read soon after a model, data
 * set or pipeline was declared, so that whoever registers one need not wait
 * for the schedule. A hint is not kept: what a backend that stops has not
 * passed on is seen by the next scheduled pass.
 *
 * @param options.hint - asks for a pass of all such sources
 */
export function createDeclarationHandler(
  options: Pick<SyncContext, 'clock' | 'sleep'> & {
    hint: () => Promise<void>;
    logger: LoggerService;
  },
): MirrorHandler {
  const { hint, logger, clock, sleep } = options;
  let waiting = false;
  let notBefore = -Infinity;

  const hintLater = async (signal: AbortSignal) => {
    waiting = true;
    try {
      await sleep(Math.max(SETTLE_MS, notBefore - clock()), signal);
      notBefore = clock() + PAUSE_MS;
      waiting = false;
      await hint();
    } catch (error) {
      waiting = false;
      if (!signal.aborted) {
        logger.warn(
          `Sources are not read before their time although entities were declared: ${stringifyError(error)}`,
        );
      }
    }
  };

  return {
    id: 'declared-entities',
    async onChanges(changes, { signal }) {
      if (!waiting && changes.some(isDeclaration)) {
        // Not waited for: other changes of the catalog go on.
        hintLater(signal);
      }
    },
  };
}

function isDeclaration({ type, entity }: MirrorChange): boolean {
  return (
    type === 'added' &&
    entity !== undefined &&
    objectKindOf(entity) !== undefined &&
    !isDiscovered(entity)
  );
}
