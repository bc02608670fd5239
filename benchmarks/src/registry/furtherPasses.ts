import type { RunningMlops } from '../backend/startMlops';
import type { MlflowStub } from '../mlflowStub/startMlflowStub';
import { formatNumber, formatTable } from '../report/formatTable';
import type { BenchmarkContext } from '../report/runBenchmark';
import { countWrites, type Writes } from './countWrites';
import { measurePass } from './measurePass';
import { settle, SOURCE, startWithMlflow } from './startWithMlflow';

/** Models whose change the counter of writes has to notice. */
const REVISED = 100;

/** Passes over a source that did not change, and over one that did. */
export async function measureFurtherPasses(
  { postgresUrl, say, targets }: BenchmarkContext,
  { stub, models }: { stub: MlflowStub; models: number },
): Promise<void> {
  const mlops = await startWithMlflow(postgresUrl, stub);
  await measurePass(mlops, { sourceId: SOURCE, full: true });
  await settle(mlops);
  const takeWrites = await countWrites(mlops.knex);
  const rows: string[][] = [];
  const written: Writes[] = [];
  const measure = async (what: string, full: boolean) => {
    const sequence = await latestChange(mlops);
    const pass = await measurePass(mlops, { sourceId: SOURCE, full });
    await settle(mlops);
    const writes = await takeWrites();
    const mutations = (await latestChange(mlops)) - sequence;
    rows.push([
      `${what} (${pass.mode})`,
      formatNumber(pass.seconds, 1),
      formatNumber(writes.content),
      formatNumber(writes.bookkeeping),
      formatNumber(mutations),
    ]);
    written.push(writes);
    return { pass, writes, mutations };
  };
  const unchanged = [
    await measure('nothing changed', true),
    await measure('nothing changed', false),
  ];
  const revised = Math.min(REVISED, models);
  await stub.revise(revised);
  const changed = await measure(`${revised} descriptions changed`, true);
  await mlops.stop();

  say(
    [
      'Further passes. Rows are what triggers on every table of the plugin saw;',
      'bookkeeping is the row of the source, what the pass has seen, by page, and',
      'that the lineage API was tried in vain.',
      '',
      formatTable(
        ['', 'seconds', 'rows written', 'bookkeeping', 'entity changes'],
        rows,
      ),
      '',
      ...rows.map(([what], at) => `${what}: ${describe(written[at])}`),
    ].join('\n'),
  );
  const sum = (values: number[]) => values.reduce((a, b) => a + b, 0);
  targets.add({
    what: 'nothing changed: rows written',
    measured: sum(unchanged.map(({ writes }) => writes.content)),
    promise: 'at most',
    bound: 0,
    unit: 'rows',
  });
  targets.add({
    what: 'nothing changed: entity changes',
    measured: sum(
      unchanged.map(one => Math.max(one.mutations, one.pass.catalogChanges)),
    ),
    promise: 'at most',
    bound: 0,
    unit: 'changes',
  });
  // A counter that sees nothing would make the two above true.
  targets.add({
    what: 'what did change is noticed',
    measured: Math.min(changed.pass.rowsWritten, changed.mutations),
    promise: 'at least',
    bound: revised,
    unit: 'rows',
  });
}

async function latestChange({ knex }: RunningMlops): Promise<number> {
  const [{ latest }] = await knex('catalog_changes').max({ latest: 'seq' });
  return Number(latest ?? 0);
}

function describe({ byTable }: Writes): string {
  return [...byTable].map(entry => entry.join(' ')).join(', ') || 'no row';
}
