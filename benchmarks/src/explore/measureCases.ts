import { formatNumber, formatTable } from '../report/formatTable';
import { median, percentile } from '../report/statistics';
import { FLOOR_PATH } from './floorPlugin';
import type { LoadClient } from './startLoad';

/** What one kind of request took, a figure per repetition, in milliseconds. */
export interface MeasuredCase {
  what: string;
  p50: number[];
  p95: number[];
  /** Processor time of the backend's process per request. */
  processor: number[];
}

/** The floor comes first; repetitions go round all cases, as noise does. */
export async function measureCases(options: {
  client: LoadClient;
  url: string;
  cases: { what: string; paths: string[] }[];
  connections: number;
  repetitions: number;
  amount: number;
}): Promise<MeasuredCase[]> {
  const { client, url, cases, connections, repetitions, amount } = options;
  const measured = [
    { what: 'floor: select … limit 50', paths: [FLOOR_PATH] },
    ...cases,
  ].map(one => ({
    ...one,
    p50: [] as number[],
    p95: [] as number[],
    processor: [] as number[],
  }));
  const send = (paths: string[], count: number) =>
    client.send({ url, paths, connections, amount: count });
  for (const { paths } of measured) {
    await send(paths, Math.max(20, paths.length));
  }
  for (let repetition = 0; repetition < repetitions; repetition++) {
    for (const { paths, p50, p95, processor } of measured) {
      const cpu = process.cpuUsage();
      const times = await send(paths, amount);
      const { user, system } = process.cpuUsage(cpu);
      processor.push((user + system) / 1000 / amount);
      p50.push(percentile(times, 0.5));
      p95.push(percentile(times, 0.95));
    }
  }
  return measured;
}

/** A table of what was measured; the floor is its first line. */
export function formatCases(cases: MeasuredCase[]): string {
  const [floor] = cases;
  return formatTable(
    ['', 'p50', 'p95', 'range of p95', 'processor', 'p50 x floor'],
    cases.map(({ what, p50, p95, processor }) => [
      what,
      formatNumber(median(p50), 1),
      formatNumber(median(p95), 1),
      `${formatNumber(Math.min(...p95), 1)} - ${formatNumber(Math.max(...p95), 1)}`,
      formatNumber(median(processor), 1),
      formatNumber(median(p50) / median(floor.p50), 1),
    ]),
  );
}

/** Cases of one list: each is asked with several queries. */
export function toPaths(
  path: string,
  cases: { what: string; queries: string[] }[],
): { what: string; paths: string[] }[] {
  return cases.map(({ what, queries }) => ({
    what,
    paths: queries.map(query => `${path}?${query}`),
  }));
}
