import type {
  ProposedUpdate,
  UpdatePreview,
} from '@waymark/plugin-golden-paths-common';
import { formatNumber, formatTable } from '../report/formatTable';
import type { BenchmarkContext } from '../report/runBenchmark';
import { median, percentile } from '../report/statistics';
import type { RunningGoldenPaths } from './startGoldenPaths';

/** How long it takes to bring a project up to its template. */
export async function measureUpdates(
  { say, targets }: BenchmarkContext,
  options: { started: RunningGoldenPaths; names: readonly string[] },
): Promise<void> {
  const { started, names } = options;
  const previews: number[] = [];
  const proposals: number[] = [];
  for (const name of names) {
    const path = `/golden-paths/v1/projects/model/default/${name}`;
    const start = performance.now();
    const preview = await started.ask<UpdatePreview>(
      'POST',
      `${path}/update-preview`,
      {},
    );
    const shown = performance.now();
    const { kind } = await started.ask<ProposedUpdate>(
      'POST',
      `${path}/update`,
      { revision: preview.revision },
    );
    const proposed = performance.now();
    if (
      kind !== 'branch' ||
      !preview.files.some(({ path: file }) => file === 'Makefile')
    ) {
      throw new Error(`${name} was not brought up to its template`);
    }
    previews.push((shown - start) / 1000);
    proposals.push((proposed - shown) / 1000);
  }
  say(
    [
      `Updates of ${names.length} projects, each rendered anew by the scaffolder. Seconds.`,
      '',
      formatTable(
        ['', 'p50', 'p95'],
        [
          ['previewed', ...show(previews)],
          [
            'proposed: rendered, merged, pushed as a branch',
            ...show(proposals),
          ],
        ],
      ),
    ].join('\n'),
  );
  targets.add({
    what: 'three-way update of one project, p95',
    measured: percentile(proposals, 0.95),
    promise: 'at most',
    bound: 3,
    unit: 's',
  });
}

function show(values: readonly number[]): string[] {
  return [
    formatNumber(median(values), 2),
    formatNumber(percentile(values, 0.95), 2),
  ];
}
