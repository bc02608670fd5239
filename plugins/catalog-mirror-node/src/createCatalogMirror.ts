import { randomUUID } from 'node:crypto';
import type {
  AuthService,
  LifecycleService,
  LoggerService,
  PermissionsService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { EventsService } from '@backstage/plugin-events-node';
import type { Knex } from 'knex';
import { createCatalogReader } from './catalog/readCatalog';
import { applyMigrations } from './database/applyMigrations';
import { findByAnnotation } from './entities/findByAnnotation';
import { getEntities } from './entities/getEntities';
import { hash } from './entities/hash';
import { queryEntities } from './entities/queryEntities';
import type { MirrorSettings } from './feed/applyStates';
import { compactFeed } from './feed/compactFeed';
import { recordReplaced } from './feed/recordReplaced';
import { HandlerLoop } from './handlers/HandlerLoop';
import { HintLoop } from './hints/HintLoop';
import { scheduleSweeps } from './sweep/scheduleSweeps';
import { readLastSweep } from './sweep/sweepBooks';
import { sweepCatalog } from './sweep/sweepCatalog';
import {
  CATALOG_ENTITY_CHANGED_TOPIC,
  type CatalogEntityChangedPayload,
  type CatalogMirror,
  type MirrorHandler,
} from './types';
import { decideVisibility } from './visibility/decideVisibility';

/**
 * What a mirror is opened with: the plugin's own services and what it wants
 * kept.
 * @public
 */
export interface CatalogMirrorOptions {
  /** The plugin's own database; the mirror makes its tables there. */
  database: Knex;
  catalog: CatalogService;
  auth: AuthService;
  permissions: PermissionsService;
  scheduler: SchedulerService;
  /** Without it the sweep alone brings changes. */
  events?: EventsService;
  logger: LoggerService;
  /** Parts of `spec` to keep beside type, lifecycle, owner, system, domain. */
  specKeys?: string[];
  /** Annotations that are looked up by value. */
  annotationKeys?: string[];
  /** Milliseconds between sweeps of all replicas together; 60,000 without. */
  sweepIntervalMs?: number;
  /** Milliseconds that superseded feed entries stay; a week without. */
  retentionMs?: number;
  /** Milliseconds after which a silent replica loses a handler; 60,000 without. */
  leaseMs?: number;
  /** Milliseconds between looks for what other replicas wrote; 2,000 without. */
  pollMs?: number;
  /** Milliseconds from a hint to the first look, to the second, and so on. */
  hintLooksMs?: readonly number[];
  /** True where the installation applies migrations by itself. */
  skipMigrations?: boolean;
}

/**
 * Opens the mirror on the plugin's own database. Nothing runs until
 * {@link CatalogMirror.start}.
 * @public
 */
export async function createCatalogMirror(
  options: CatalogMirrorOptions,
): Promise<CatalogMirror> {
  const {
    database: knex,
    catalog,
    permissions,
    scheduler,
    events,
    logger,
    sweepIntervalMs = 60_000,
    retentionMs = 7 * 24 * 60 * 60_000,
    leaseMs = 60_000,
    pollMs = 2_000,
  } = options;
  if (!options.skipMigrations) {
    await applyMigrations(knex);
  }
  const settings = mirrorSettings(options);
  const reader = createCatalogReader(options);
  const owner = randomUUID();
  const loops = new Map<string, HandlerLoop>();
  const nudgeAll = () => loops.forEach(loop => loop.nudge());
  const hints = new HintLoop({
    knex,
    reader,
    settings,
    logger,
    looksMs: options.hintLooksMs,
    onChanged: nudgeAll,
  });
  let started = false;

  const sweep = async (signal?: AbortSignal) => {
    const { changes, overtaken } = await sweepCatalog({
      knex,
      reader,
      settings,
      signal,
    });
    if (changes > 0) {
      logger.debug(`The sweep of the catalog found ${changes} changes`);
      nudgeAll();
    }
    hints.hint(overtaken, { direct: false });
    await compactFeed(knex, { retentionMs });
  };

  return {
    getEntities: (refs, { tx } = {}) => getEntities(tx ?? knex, refs),
    findByAnnotation: (key, values, { tx } = {}) => {
      if (!settings.annotationKeys.includes(key)) {
        throw new Error(
          `The annotation '${key}' is not looked up by value in this mirror; add it to annotationKeys where the mirror is created`,
        );
      }
      return findByAnnotation(tx ?? knex, { key, values });
    },
    queryEntities: query => queryEntities(knex, query),
    addHandler(handler: MirrorHandler) {
      if (started) {
        throw new Error(
          `The handler '${handler.id}' came after the catalog mirror was started; add it before`,
        );
      }
      if (loops.has(handler.id)) {
        throw new Error(
          `Two handlers of the catalog mirror have the id '${handler.id}'; each needs one of its own`,
        );
      }
      loops.set(
        handler.id,
        new HandlerLoop({ knex, handler, owner, leaseMs, pollMs, logger }),
      );
    },
    async recordReplaced({ from, to }, { tx } = {}) {
      if (tx) {
        await recordReplaced(tx, { from, to });
      } else {
        await knex.transaction(inner => recordReplaced(inner, { from, to }));
      }
      nudgeAll();
    },
    visible: (credentials, refs) =>
      decideVisibility({ permissions, catalog, credentials, refs }),
    async start({ lifecycle }: { lifecycle: LifecycleService }) {
      started = true;
      const stop = new AbortController();
      await events?.subscribe({
        id: 'catalog-mirror',
        topics: [CATALOG_ENTITY_CHANGED_TOPIC],
        onEvent: async ({ eventPayload }) => {
          const { entityRef } = (eventPayload ??
            {}) as Partial<CatalogEntityChangedPayload>;
          if (typeof entityRef === 'string' && !stop.signal.aborted) {
            hints.hint([entityRef], { direct: true });
          }
        },
      });
      const running = [
        hints.run(stop.signal),
        ...[...loops.values()].map(loop => loop.run(stop.signal)),
      ];
      lifecycle.addShutdownHook(async () => {
        stop.abort();
        await Promise.allSettled(running);
      });
      await scheduleSweeps({
        scheduler,
        logger,
        intervalMs: sweepIntervalMs,
        stop: stop.signal,
        hasSwept: async () => (await readLastSweep(knex)) !== undefined,
        sweep,
      });
    },
    sweep: ({ signal } = {}) => sweep(signal),
    async deliver({ signal } = {}) {
      const forever = signal ?? new AbortController().signal;
      for (const loop of loops.values()) {
        await loop.deliver(forever);
      }
    },
    lastSweep: () => readLastSweep(knex),
  };
}

function mirrorSettings(options: CatalogMirrorOptions): MirrorSettings {
  const specKeys = [...(options.specKeys ?? [])].sort();
  const annotationKeys = [...(options.annotationKeys ?? [])].sort();
  return {
    specKeys,
    annotationKeys,
    hash: hash(JSON.stringify({ specKeys, annotationKeys })),
  };
}
