import type {
  AuditorService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import type { CatalogMirror } from '@waymark/plugin-catalog-mirror-node';
import type { ChangeProposals } from '@waymark/plugin-change-proposals-node';
import type { Notifier } from '@waymark/plugin-people-node';
import type { EntityRaci } from '@waymark/plugin-raci-common';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { Knex } from 'knex';
import type { Asker } from '../Asker';
import type { KnownParties, Resolver } from '../resolution/types';
import type { AccessServices } from './access';

/** An entity as it resolves, or would. */
export type Resolved = NonNullable<Awaited<ReturnType<Resolver['preview']>>>;

/** What changes and hand-overs are made of. */
export interface ChangesContext extends AccessServices {
  knex: Knex;
  mirror: Pick<CatalogMirror, 'visible' | 'getEntities'>;
  resolver: Pick<Resolver, 'preview' | 'previewUnsaved'>;
  /** The state of any people and groups, whether cells name them or not. */
  knownParties(refs: string[]): Promise<KnownParties>;
  /** As `GET /entities` shows it: with titles, without what is hidden. */
  showResolved(
    found: Resolved,
    asker: Asker,
    options?: { isUnsaved?: boolean },
  ): Promise<EntityRaci>;
  proposals: Pick<ChangeProposals, 'plan' | 'propose'>;
  catalog: CatalogService;
  auditor: AuditorService;
  logger: LoggerService;
  notifier: Notifier;
  settings: {
    /** Milliseconds in which an answer to a hand-over is expected. */
    answerWithinMs: number;
  };
  /** Where people open the portal, for links in proposals. */
  appBaseUrl?: string;
  /** Milliseconds since 1970. */
  clock(): number;
}
