import type {
  AuditorService,
  AuthService,
  DiscoveryService,
  LifecycleService,
  LoggerService,
  PermissionsService,
  SchedulerService,
  SchedulerServiceTaskScheduleDefinition,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import type { CatalogMirror } from '@waymark/plugin-catalog-mirror-node';
import { createNotifier } from '@waymark/plugin-people-node';
import { RaciClient } from '@waymark/plugin-raci-common';
import type { Knex } from 'knex';
import {
  archiveCampaign,
  changeCampaign,
  createCampaign,
  getCampaign,
  listCampaignEntities,
  listCampaigns,
  reopenCampaign,
  scheduleCampaignDigest,
  scheduleProgress,
  watchProgress,
} from './campaigns';
import type { ChangesContext, ChangesSettings } from './ChangesContext';
import { createDutyReader } from './duties';
import type {
  ChangeListener,
  Evaluator,
  LiveEvaluation,
} from './evaluation/types';
import { askGate } from './gate/askGate';
import type { MaturityChanges } from './MaturityChanges';
import { createDropTeller } from './notifications/drops/createDropTeller';
import type { RubricBook } from './rubrics/types';
import {
  getWaiver,
  listWaivers,
  mayRequest,
  requestWaiver,
  scheduleWaivers,
  takeStep,
} from './waivers';

/** What changes are made of. */
export interface MaturityChangesOptions {
  auditor: AuditorService;
  auth: AuthService;
  discovery: DiscoveryService;
  lifecycle: LifecycleService;
  logger: LoggerService;
  notifications: NotificationService;
  permissions: PermissionsService;
  scheduler: SchedulerService;
  userInfo: UserInfoService;
  knex: Knex;
  mirror: Pick<CatalogMirror, 'getEntities' | 'queryEntities' | 'visible'>;
  book: RubricBook;
  live: LiveEvaluation;
  evaluator: Pick<Evaluator, 'onWaiver'>;
  settings: ChangesSettings & {
    digest: {
      enabled: boolean;
      schedule: SchedulerServiceTaskScheduleDefinition;
    };
  };
  /** Parts of `spec` that the mirror keeps beside the catalog's own. */
  specKeys: readonly string[];
  /** `app.baseUrl`, for links in answers of the gate. */
  appBaseUrl?: string;
  /** Milliseconds since 1970; the time of this process without. */
  clock?: () => number;
}

/** Waivers, campaigns and the gate, with what they do by themselves. */
export interface StartableChanges {
  changes: MaturityChanges;
  /** Hears of results that changed: tells of drops, reckons campaigns. */
  listener: ChangeListener;
  /** Begins to end waivers, to reckon campaigns and to tell people. */
  start(): Promise<void>;
}

/** Puts waivers, campaigns and the gate together; nothing runs before `start`. */
export function createMaturityChanges(
  options: MaturityChangesOptions,
): StartableChanges {
  const { discovery, lifecycle, settings, clock = Date.now } = options;
  const context: ChangesContext = {
    ...options,
    clock,
    openDuties: createDutyReader({
      ...options,
      raci: new RaciClient({ discoveryApi: discovery }),
    }),
    notifier: createNotifier({
      ...options,
      topic: 'maturity',
      about: 'maturity',
      without: 'scorecards, waivers and campaigns',
    }),
  };
  const drops = createDropTeller(context);
  const progress = watchProgress(context);

  return {
    changes: bindChanges(context),
    listener: {
      onChanges(changes) {
        drops.onChanges(changes);
        progress.touch(changes.map(({ rubricId }) => rubricId));
      },
    },
    async start() {
      const { digest } = settings;
      lifecycle.addShutdownHook(async () => {
        await Promise.all([progress.stop(), drops.flush()]);
      });
      await scheduleWaivers(context, options);
      await scheduleProgress(context, options);
      if (digest.enabled) {
        const { schedule } = digest;
        await scheduleCampaignDigest(context, { ...options, schedule });
      }
    },
  };
}

/** The functions of waivers, campaigns and the gate, as one interface. */
export function bindChanges(context: ChangesContext): MaturityChanges {
  const step =
    (name: Parameters<typeof takeStep>[1]['step']) =>
    async (
      ...[id, words, asker]: Parameters<MaturityChanges['approveWaiver']>
    ) => {
      await takeStep(
        context,
        { id, step: name, ...(words !== undefined && { words }) },
        asker,
      );
      return getWaiver(context, id, asker);
    };
  const withdraw = step('withdraw');
  return {
    gate: (request, asker) => askGate(context, request, asker),

    listWaivers: (query, asker) => listWaivers(context, query, asker),
    getWaiver: (id, asker) => getWaiver(context, id, asker),
    async requestWaiver(request, asker) {
      const id = await requestWaiver(context, request, asker);
      return getWaiver(context, id, asker);
    },
    approveWaiver: step('approve'),
    declineWaiver: step('decline'),
    revokeWaiver: step('revoke'),
    withdrawWaiver: (id, asker) => withdraw(id, undefined, asker),
    mayRequest: (ref, asker) => mayRequest(context, ref, asker),

    listCampaigns: (query, asker) => listCampaigns(context, query, asker),
    getCampaign: (id, asker) => getCampaign(context, id, asker),
    listCampaignEntities: (id, query, asker) =>
      listCampaignEntities(context, { id, query }, asker),
    async createCampaign(request, asker) {
      const id = await createCampaign(context, request, asker);
      return getCampaign(context, id, asker);
    },
    async changeCampaign(id, request, asker) {
      await changeCampaign(context, { id, request }, asker);
      return getCampaign(context, id, asker);
    },
    async archiveCampaign(id, asker) {
      await archiveCampaign(context, id, asker);
      return getCampaign(context, id, asker);
    },
    async reopenCampaign(id, asker) {
      await reopenCampaign(context, id, asker);
      return getCampaign(context, id, asker);
    },
  };
}
