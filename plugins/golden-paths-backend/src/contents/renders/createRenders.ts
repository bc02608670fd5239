import type { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import {
  readRecord,
  type TemplateRecord,
} from '@waymark/plugin-golden-paths-common';
import type { Knex } from 'knex';
import { sha256 } from '../hash';
import type { RenderRow } from '../tables';
import type {
  ContentStore,
  KeepSettings,
  Render,
  Renders,
  TemplateContents,
} from '../types';
import { withoutLarge } from '../withoutLarge';

/** Candidates for one record; more came of a template that moves every day. */
const FOUND = 20;
/** Use is noted by the day: a sweep looks for every project every few minutes. */
const USE_NOTED_MS = 24 * 60 * 60_000;

/** Keeps what was rendered; see {@link Renders}. */
export function createRenders(options: {
  knex: Knex;
  store: ContentStore;
  templates: Pick<TemplateContents, 'current' | 'describe'>;
  settings: Pick<KeepSettings, 'maxFileBytes'>;
  logger: LoggerService;
  clock: () => number;
}): Renders {
  const { knex, store, settings, clock } = options;

  const toRender = (row: RenderRow): Render => ({
    id: row.render_id,
    templateRef: row.template_ref,
    ...(row.version !== null && { version: row.version }),
    ...(row.template_hash !== null && { templateHash: row.template_hash }),
    project: row.project,
    at: new Date(Number(row.rendered_at)).toISOString(),
    readFiles: () => store.get(row.tree_id),
  });

  return {
    async put({ record: text, files, templateHash, signal }) {
      const record = readRecord(text);
      const hash =
        templateHash ?? (await findContent(options, { record, signal }));
      const treeId = await store.put(
        withoutLarge(files, settings.maxFileBytes).files,
      );
      const digest = digestOfRecord(record);
      const now = clock();
      const row: RenderRow = {
        render_id: sha256(`${digest} ${treeId}`),
        record_digest: digest,
        template_ref: record.template.ref,
        version: record.template.version ?? null,
        template_hash: hash ?? null,
        project: record.project,
        tree_id: treeId,
        rendered_at: now,
        used_at: now,
      };
      await knex<RenderRow>('renders')
        .insert(row)
        .onConflict('render_id')
        .merge(['template_hash', 'rendered_at', 'used_at']);
      return toRender(row);
    },

    async find(text) {
      const rows = await knex<RenderRow>('renders')
        .where({ record_digest: digestOfRecord(readRecord(text)) })
        .orderBy('rendered_at', 'desc')
        .orderBy('render_id')
        .limit(FOUND);
      const now = clock();
      const stale = rows.filter(
        ({ used_at }) => Number(used_at) < now - USE_NOTED_MS,
      );
      if (stale.length > 0) {
        await knex<RenderRow>('renders')
          .whereIn(
            'render_id',
            stale.map(row => row.render_id),
          )
          .update({ used_at: now });
      }
      return rows.map(toRender);
    },

    async get(id) {
      const row = await knex<RenderRow>('renders')
        .where({ render_id: id })
        .first();
      return row && toRender(row);
    },
  };
}

/**
 * People add to `kept`, and tools put keys into an order of their own; what was
 * rendered is still the same.
 */
function digestOfRecord({ kept: _, ...record }: TemplateRecord): string {
  return sha256(
    JSON.stringify(record, (_key, value: unknown) =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.fromEntries(
            Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)),
          )
        : value,
    ),
  );
}

/**
 * The content that a run has just rendered: the template's, as it is now.
 * While it cannot be read, what was last seen of it, if that says to be of
 * the same version; else it stays open.
 */
async function findContent(
  {
    templates,
    logger,
  }: {
    templates: Pick<TemplateContents, 'current' | 'describe'>;
    logger: LoggerService;
  },
  { record, signal }: { record: TemplateRecord; signal?: AbortSignal },
): Promise<string | undefined> {
  const { ref, version } = record.template;
  try {
    const content = await templates.current(ref, { signal });
    return content.version === version ? content.hash : undefined;
  } catch (error) {
    signal?.throwIfAborted();
    logger.warn(
      `What '${record.project}' was made of is taken from the last look at '${ref}', which cannot be read now: ${toError(error).message}`,
    );
    const state = (await templates.describe([ref])).get(ref);
    return state?.version === version ? state?.hash : undefined;
  }
}
