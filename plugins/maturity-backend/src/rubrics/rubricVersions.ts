import {
  digestOf,
  inTransaction,
  upsertRows,
} from '@waymark/plugin-bulk-rows-node';
import type { Rubric } from '@waymark/plugin-maturity-common';
import type { Knex } from 'knex';
import type { RubricVersionRow, SettingRow } from '../database';
import type { RubricBook } from './types';

const IN_CHARGE = 'rubrics/in-charge';

/** Names the rubrics of a replica: the same for the same book. Pure. */
export function digestOfBook(book: Pick<RubricBook, 'rubrics'>): string {
  return digestOf(
    book.rubrics.map(({ compiled }) => [compiled.rubric.id, compiled.digest]),
  );
}

/**
 * Enters what the rubrics say, so that stored results can be read when they
 * say something else, and puts them in charge. While an installation is
 * brought to other rubrics, replicas with the old and the new ones run side by
 * side; whoever started last is right, and the others leave to it whatever
 * they would judge otherwise.
 */
export async function enterRubrics(
  knex: Knex,
  book: Pick<RubricBook, 'rubrics'>,
  now: number,
): Promise<void> {
  await inTransaction(knex, async tx => {
    await upsertRows({
      tx,
      table: 'rubric_versions',
      keys: ['rubric_id', 'digest'],
      values: ['version', 'rubric', 'first_seen'],
      update: [],
      rows: book.rubrics.map(({ compiled }): RubricVersionRow => ({
        rubric_id: compiled.rubric.id,
        digest: compiled.digest,
        version: compiled.rubric.version,
        rubric: JSON.stringify(compiled.rubric),
        first_seen: now,
      })),
    });
    await tx<SettingRow>('settings_seen')
      .insert({ key: IN_CHARGE, value: digestOfBook(book) })
      .onConflict('key')
      .merge();
  });
}

/** True while no replica with other rubrics started later. */
export async function isInCharge(
  knex: Knex,
  book: Pick<RubricBook, 'rubrics'>,
): Promise<boolean> {
  const row = await knex<SettingRow>('settings_seen')
    .where({ key: IN_CHARGE })
    .first('value');
  return row?.value === digestOfBook(book);
}

/** What a rubric said when stored results were found. */
export type VersionReader = (
  knex: Knex,
  key: { rubricId: string; digest: string },
) => Promise<Rubric | undefined>;

/** Reads versions once; what a digest names never changes. */
export function createVersionReader(): VersionReader {
  const known = new Map<string, Rubric>();
  return async (knex, { rubricId, digest }) => {
    const key = `${rubricId} ${digest}`;
    const found = known.get(key);
    if (found) {
      return found;
    }
    const row = await knex<RubricVersionRow>('rubric_versions')
      .where({ rubric_id: rubricId, digest })
      .first('rubric');
    const rubric = row && (JSON.parse(row.rubric) as Rubric);
    if (rubric) {
      known.set(key, rubric);
    }
    return rubric;
  };
}
