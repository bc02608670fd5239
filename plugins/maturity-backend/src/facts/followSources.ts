import { digestOf, inTransaction } from '@waymark/plugin-bulk-rows-node';
import type { Knex } from 'knex';
import { lockSubjects } from '../database';
import type { GatheringContext } from './context';
import { markDue } from './markDue';

const SEEN = 'fact-sources';
const SLICE = 500;

/**
 * Takes in that other retrievers are installed than when a replica last looked
 * here: entities that are known already are to be asked about by those that
 * are new, and what those told that are gone counts no more.
 */
export async function followSources(
  context: GatheringContext,
  signal: AbortSignal,
): Promise<void> {
  const { knex, sources, evaluator, clock } = context;
  const digest = digestOf(
    sources.map(({ id, retriever, definitions }) => [
      id,
      retriever.appliesTo ?? null,
      [...definitions.keys()],
    ]),
  );
  const seen: { value: string } | undefined = await knex('settings_seen')
    .where({ key: SEEN })
    .first('value');
  if (seen?.value === digest) {
    return;
  }
  let after = '';
  while (!signal.aborted) {
    const refs = await readSlice(knex, after);
    if (refs.length === 0) {
      break;
    }
    await inTransaction(knex, async tx => {
      await lockSubjects(tx, refs);
      await markDue(context, {
        tx,
        entityRefs: refs,
        now: clock(),
        everyRow: false,
      });
    });
    after = refs[refs.length - 1];
  }
  if (after !== '') {
    await evaluator.evaluateAll({ signal, everything: true });
  }
  if (!signal.aborted) {
    await knex('settings_seen')
      .insert({ key: SEEN, value: digest })
      .onConflict('key')
      .merge();
  }
}

async function readSlice(knex: Knex, after: string): Promise<string[]> {
  const rows: { entity_ref: string }[] = await knex('subjects')
    .where('entity_ref', '>', after)
    .orderBy('entity_ref')
    .limit(SLICE)
    .select('entity_ref');
  return rows.map(row => row.entity_ref);
}
