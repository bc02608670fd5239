import type { MlflowStub } from '../mlflowStub/startMlflowStub';
import { formatNumber, formatTable } from '../report/formatTable';
import type { BenchmarkContext } from '../report/runBenchmark';
import { measurePass } from './measurePass';
import { SOURCE, startWithMlflow } from './startWithMlflow';
import { watchHeap } from './watchHeap';

/** The heap over a first pass and a second one behind it. */
export async function measureHeap(
  { postgresUrl, say, targets }: BenchmarkContext,
  stub: MlflowStub,
): Promise<void> {
  const mlops = await startWithMlflow(postgresUrl, stub);
  const growth = await watchHeap(async () => {
    await measurePass(mlops, { sourceId: SOURCE, full: true });
    await measurePass(mlops, { sourceId: SOURCE, full: true });
  }, 1_000);
  await mlops.stop();
  say(
    [
      'Heap growth over a first and a second full pass, in MB; collected every',
      'second, so these passes are not timed.',
      '',
      formatTable(
        ['', 'MB'],
        [
          ['alive at the highest', formatNumber(growth.live)],
          ['kept at the end', formatNumber(growth.kept)],
          ['with garbage at the highest', formatNumber(growth.withGarbage)],
        ],
      ),
    ].join('\n'),
  );
  targets.add({
    what: 'heap growth, alive at the highest',
    measured: growth.live,
    promise: 'at most',
    bound: 150,
    unit: 'MB',
  });
}
