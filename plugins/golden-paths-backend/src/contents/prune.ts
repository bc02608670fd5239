import type { Knex } from 'knex';
import type {
  BlobRow,
  RenderRow,
  TemplateStateRow,
  TemplateVersionRow,
  TreeRow,
} from './tables';
import type { KeepSettings } from './types';

/** What was put within this time may not be named yet. */
const GRACE_MS = 60 * 60_000;
const SLICE = 1_000;

/**
 * Forgets, in this order: renderings that nobody looked for or that newer
 * ones of the project follow, contents of templates beyond the number that is
 * kept (that they were there is remembered), templates that are gone, and
 * then trees and blobs that nothing names any more.
 */
export async function prune(
  knex: Knex,
  options: {
    settings: Pick<KeepSettings, 'versions' | 'renders' | 'unusedMs'>;
    now: number;
    signal: AbortSignal;
  },
): Promise<void> {
  const { settings, now, signal } = options;
  const unusedBefore = now - settings.unusedMs;
  const steps = [
    () => forgetRenders(knex, { keep: settings.renders, unusedBefore }),
    () => forgetTemplates(knex, unusedBefore),
    () => forgetContents(knex, settings.versions),
    () => removeTrees(knex, { before: now - GRACE_MS, signal }),
    () => removeBlobs(knex, { before: now - GRACE_MS, signal }),
  ];
  for (const step of steps) {
    signal.throwIfAborted();
    await step();
  }
}

async function forgetRenders(
  knex: Knex,
  { keep, unusedBefore }: { keep: number; unusedBefore: number },
): Promise<void> {
  await knex<RenderRow>('renders').where('used_at', '<', unusedBefore).delete();
  await knex<RenderRow>('renders')
    .whereIn(
      'render_id',
      knex
        .from(
          knex('renders')
            .select('render_id')
            .select(
              knex.raw(
                'row_number() over (partition by project order by rendered_at desc, render_id) as place',
              ),
            )
            .as('placed'),
        )
        .where('place', '>', keep)
        .select('render_id'),
    )
    .delete();
}

async function forgetTemplates(knex: Knex, before: number): Promise<void> {
  const gone = knex<TemplateStateRow>('template_states')
    .where('present_at', '<', before)
    .select('template_ref');
  await knex<TemplateVersionRow>('template_versions')
    .whereIn('template_ref', gone.clone())
    .delete();
  await knex<TemplateStateRow>('template_states')
    .where('present_at', '<', before)
    .delete();
}

async function forgetContents(knex: Knex, keep: number): Promise<void> {
  await knex<TemplateVersionRow>('template_versions')
    .whereNotNull('tree_id')
    .whereRaw(
      '?? <= (select max(newest.seq) from template_versions as newest where newest.template_ref = template_versions.template_ref) - ?',
      ['template_versions.seq', keep],
    )
    .update({ tree_id: null });
}

async function removeTrees(
  knex: Knex,
  { before, signal }: { before: number; signal: AbortSignal },
): Promise<void> {
  const unnamed = () =>
    knex<TreeRow>('content_trees')
      .where('touched_at', '<', before)
      .whereNotExists(named(knex, 'template_versions'))
      .whereNotExists(named(knex, 'renders'));
  for (let removed = SLICE; removed === SLICE;) {
    signal.throwIfAborted();
    const ids = await unnamed().limit(SLICE).pluck('tree_id');
    // The conditions again: it may have been touched or named since.
    removed = await unnamed().whereIn('tree_id', ids).delete();
  }
}

/** Rows of `table` that name the tree of the outer statement. */
function named(knex: Knex, table: 'template_versions' | 'renders') {
  return knex(table)
    .whereRaw('?? = ??', [`${table}.tree_id`, 'content_trees.tree_id'])
    .select(knex.raw('1'));
}

async function removeBlobs(
  knex: Knex,
  { before, signal }: { before: number; signal: AbortSignal },
): Promise<void> {
  const unlinked = () =>
    knex<BlobRow>('content_blobs')
      .where('touched_at', '<', before)
      .whereNotExists(
        knex('content_tree_blobs')
          .whereRaw('?? = ??', [
            'content_tree_blobs.hash',
            'content_blobs.hash',
          ])
          .select(knex.raw('1')),
      );
  for (let removed = SLICE; removed === SLICE;) {
    signal.throwIfAborted();
    const hashes = await unlinked().limit(SLICE).pluck('hash');
    removed = await unlinked().whereIn('hash', hashes).delete();
  }
}
