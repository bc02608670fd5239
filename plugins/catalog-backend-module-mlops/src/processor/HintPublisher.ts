import type { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import type { EventsService } from '@backstage/plugin-events-node';
import {
  CATALOG_ENTITY_CHANGED_TOPIC,
  type CatalogEntityChangedPayload,
} from '@waymark/plugin-catalog-mirror-node';

/** Beyond this the periodic sweep of a mirror is the better way to catch up. */
const MAX_WAITING = 20_000;

/**
 * Publishes which entities changed, one after the other and apart from
 * processing: a slow or failing event bus must not slow the catalog down. What
 * is lost is only a hint; the sweep of each mirror makes it true.
 */
export class HintPublisher {
  readonly #events: EventsService;
  readonly #logger: LoggerService;
  readonly #waiting = new Set<string>();
  #publishing = false;

  constructor(options: { events: EventsService; logger: LoggerService }) {
    this.#events = options.events;
    this.#logger = options.logger;
  }

  /** Takes the ref of an entity that changed; returns at once. */
  add(entityRef: string): void {
    if (this.#waiting.size < MAX_WAITING) {
      this.#waiting.add(entityRef);
    }
    if (!this.#publishing) {
      this.#publishing = true;
      void this.#publishWaiting();
    }
  }

  async #publishWaiting(): Promise<void> {
    // A Set hands out what is added to it while it is walked through.
    for (const entityRef of this.#waiting) {
      this.#waiting.delete(entityRef);
      const eventPayload: CatalogEntityChangedPayload = { entityRef };
      try {
        await this.#events.publish({
          topic: CATALOG_ENTITY_CHANGED_TOPIC,
          eventPayload,
        });
      } catch (error) {
        this.#logger.debug(
          `The change of ${entityRef} could not be announced; the next sweep will find it: ${stringifyError(error)}`,
        );
      }
    }
    this.#publishing = false;
  }
}
