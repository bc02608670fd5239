import type {
  AuditorService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import type { CatalogMirror } from '@waymark/plugin-catalog-mirror-node';
import type { Notifier, RightsServices } from '@waymark/plugin-people-node';
import type { Knex } from 'knex';
import type { OpenDutyReader } from './duties';
import type { Evaluator, LiveEvaluation } from './evaluation/types';
import type { RubricBook } from './rubrics/types';

/** The part of the configuration that changes go by; milliseconds. */
export interface ChangesSettings {
  gate: {
    /** Id of a rubric; the default of the book without. */
    rubric?: string;
    minLevel: number;
  };
  waivers: {
    /** The longest waiver. */
    maxMs: number;
    /** How long before its end people are reminded. */
    remindBeforeMs: number;
  };
}

/** What waivers, campaigns and the gate are made of. */
export interface ChangesContext extends RightsServices {
  knex: Knex;
  mirror: Pick<CatalogMirror, 'getEntities' | 'queryEntities' | 'visible'>;
  book: RubricBook;
  live: LiveEvaluation;
  evaluator: Pick<Evaluator, 'onWaiver'>;
  openDuties: OpenDutyReader;
  notifier: Notifier;
  auditor: AuditorService;
  logger: LoggerService;
  settings: ChangesSettings;
  /** Parts of `spec` that the mirror keeps beside the catalog's own. */
  specKeys: readonly string[];
  /** Where people open the portal, for links that leave it. */
  appBaseUrl?: string;
  /** Milliseconds since 1970. */
  clock(): number;
}
