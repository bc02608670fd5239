import { inTransaction, upsertRows } from '@waymark/plugin-bulk-rows-node';
import type { Knex } from 'knex';
import type { AdoptionDayRow, ReceiptRow } from '../database/tables';
import { dayBefore, dayOf, momentOf } from './days';
import type { AdoptionDays } from './types';

const STANDING = ['projects', 'current', 'behind', 'drifted'] as const;
const RUNS = ['runs', 'failed', 'minutes_saved'] as const;

type Standing = Pick<AdoptionDayRow, (typeof STANDING)[number]>;
type Runs = Pick<AdoptionDayRow, (typeof RUNS)[number]>;

const NO_STANDING: Standing = {
  projects: 0,
  current: 0,
  behind: 0,
  drifted: 0,
};

const NO_RUNS: Runs = { runs: 0, failed: 0, minutes_saved: 0 };

/** The one implementation of {@link AdoptionDays}. */
export function createAdoptionDays(options: {
  knex: Knex;
  /** Milliseconds since 1970; the time of this process without. */
  clock?: () => number;
}): AdoptionDays {
  const { knex, clock = Date.now } = options;
  return {
    async record() {
      const today = dayOf(clock());
      await inTransaction(knex, async tx => {
        const standing = await countStanding(tx);
        await writeDay(tx, { day: today, standing, update: [...STANDING] });
        // What ended just before midnight may be heard of just after it.
        for (const day of [dayBefore(today), today]) {
          await writeRuns(tx, { day, standing });
        }
      });
    },
  };
}

async function writeDay(
  tx: Knex.Transaction,
  options: {
    day: string;
    standing: ReadonlyMap<string, Standing>;
    runs?: ReadonlyMap<string, Runs>;
    update: readonly string[];
  },
): Promise<void> {
  const { day, standing, runs, update } = options;
  const templates = runs ? [...runs.keys()] : [...standing.keys()];
  await upsertRows({
    tx,
    table: 'adoption_days',
    keys: ['template_ref', 'day'],
    values: [...STANDING, ...RUNS],
    update,
    rows: templates.sort().map((template_ref): AdoptionDayRow => ({
      template_ref,
      day,
      ...(standing.get(template_ref) ?? NO_STANDING),
      ...(runs?.get(template_ref) ?? NO_RUNS),
    })),
  });
}

async function writeRuns(
  tx: Knex.Transaction,
  options: { day: string; standing: ReadonlyMap<string, Standing> },
): Promise<void> {
  const runs = await countRuns(tx, options.day);
  await writeDay(tx, { ...options, runs, update: [...RUNS] });
}

/** How the projects of each template stand; templates that lost all have zeros. */
async function countStanding(
  tx: Knex.Transaction,
): Promise<Map<string, Standing>> {
  const rows: Record<string, number | string>[] = await tx('projects')
    .groupBy('template_ref')
    .select('template_ref')
    .count({ projects: '*' })
    .sum({
      current: tx.raw(`case when state = 'current' then 1 else 0 end`),
      behind: tx.raw('case when behind > 0 then 1 else 0 end'),
      drifted: tx.raw('case when drift_files > 0 then 1 else 0 end'),
    });
  const known: Pick<AdoptionDayRow, 'template_ref'>[] =
    await tx('adoption_days').distinct('template_ref');
  return new Map([
    ...known.map(row => [row.template_ref, NO_STANDING] as const),
    ...rows.map(
      row =>
        [
          String(row.template_ref),
          {
            projects: Number(row.projects),
            current: Number(row.current),
            behind: Number(row.behind),
            drifted: Number(row.drifted),
          },
        ] as const,
    ),
  ]);
}

async function countRuns(
  tx: Knex.Transaction,
  day: string,
): Promise<Map<string, Runs>> {
  const start = momentOf(day);
  const rows: Record<string, number | string | null>[] = await tx<ReceiptRow>(
    'receipts',
  )
    .where('ended_at', '>=', start)
    .where('ended_at', '<', start + 24 * 60 * 60_000)
    .groupBy('template_ref')
    .select('template_ref')
    .count({ runs: '*' })
    .sum({
      failed: tx.raw(`case when state = 'failed' then 1 else 0 end`),
      minutes_saved: tx.raw(
        `case when state = 'succeeded' then coalesce(minutes_saved, 0) else 0 end`,
      ),
    });
  return new Map(
    rows.map(row => [
      String(row.template_ref),
      {
        runs: Number(row.runs),
        failed: Number(row.failed),
        minutes_saved: Number(row.minutes_saved),
      },
    ]),
  );
}
