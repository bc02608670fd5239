import type { ChangesContext } from './handovers/context';
import { acceptHandover } from './handovers/answering/acceptHandover';
import { declineHandover } from './handovers/answering/declineHandover';
import { retryHandover } from './handovers/answering/retryHandover';
import { withdrawHandover } from './handovers/answering/withdrawHandover';
import { createHandover } from './handovers/asking/createHandover';
import { previewHandover } from './handovers/asking/previewHandover';
import { describeEntity } from './handovers/reading/describeEntity';
import { getHandover } from './handovers/reading/getHandover';
import { listHandovers } from './handovers/reading/listHandovers';
import { previewDeclaration } from './proposals/previewDeclaration';
import { previewUnsaved } from './proposals/previewUnsaved';
import { proposeDeclaration } from './proposals/proposeDeclaration';
import type { RaciChanges } from './RaciChanges';

/** What {@link createChanges} needs. */
export type ChangesOptions = Omit<ChangesContext, 'clock'> & {
  /** Milliseconds since 1970; the time of this process without. */
  clock?: () => number;
};

/** The one implementation of {@link RaciChanges}. */
export function createChanges(options: ChangesOptions): RaciChanges {
  const context: ChangesContext = {
    ...options,
    clock: options.clock ?? Date.now,
  };
  return {
    preview: (entityRef, raci, asker, entity) =>
      entity
        ? previewUnsaved(context, { entityRef, raci, entity }, asker)
        : previewDeclaration(context, { entityRef, raci }, asker),
    propose: (entityRef, request, asker) =>
      proposeDeclaration(context, { ...request, entityRef }, asker),
    previewHandover: (request, asker) =>
      previewHandover(context, request, asker),
    createHandover: async (request, asker) =>
      getHandover(
        context,
        await createHandover(context, request, asker),
        asker,
      ),
    listHandovers: (query, asker) => listHandovers(context, query, asker),
    getHandover: (id, asker) => getHandover(context, id, asker),
    acceptHandover: async (id, asker) => {
      await acceptHandover(context, id, asker);
      return getHandover(context, id, asker);
    },
    declineHandover: async (id, { reason }, asker) => {
      await declineHandover(context, { id, reason }, asker);
      return getHandover(context, id, asker);
    },
    withdrawHandover: async (id, asker) => {
      await withdrawHandover(context, id, asker);
      return getHandover(context, id, asker);
    },
    retryHandover: async (id, asker) => {
      await retryHandover(context, id, asker);
      return getHandover(context, id, asker);
    },
    describeEntity: (entityRef, asker) =>
      describeEntity(context, entityRef, asker),
  };
}
