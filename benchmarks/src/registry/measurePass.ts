import type { RunningMlops } from '../backend/startMlops';

/** A pass as seen from outside. */
export interface MeasuredPass {
  mode: string;
  /** From the request to read until the pass was over. */
  seconds: number;
  /** Processor time of the backend's process alone, both cores. */
  cpuSeconds: number;
  /** The product's own count of rows written because the source changed. */
  rowsWritten: number;
  /** Its count of entity changes announced to the catalog. */
  catalogChanges: number;
}

/** Asks for a pass as a person does, and waits for its end. */
export async function measurePass(
  mlops: RunningMlops,
  { sourceId, full }: { sourceId: string; full: boolean },
): Promise<MeasuredPass> {
  const { meters, url } = mlops;
  const read = () => ({
    rows: meters.read('mlops.registry.rows.written'),
    changes: meters.read('mlops.registry.catalog.changes'),
  });
  const before = read();
  const ended = meters.passEnd();
  const cpu = process.cpuUsage();
  const start = performance.now();
  const response = await fetch(
    `${url}/api/mlops/v1/sources/${sourceId}/refresh`,
    {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ full }),
    },
  );
  if (response.status !== 202) {
    throw new Error(
      `The refresh was answered with ${response.status}, expected 202: ${await response.text()}`,
    );
  }
  const { mode } = await ended.catch(async cause => {
    // The status of the source says why; the meter only that.
    const sources = await fetch(`${url}/api/mlops/v1/sources`);
    throw new Error(`The pass failed: ${await sources.text()}`, { cause });
  });
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  const after = read();
  return {
    mode,
    seconds,
    cpuSeconds: (user + system) / 1e6,
    rowsWritten: after.rows - before.rows,
    catalogChanges: after.changes - before.changes,
  };
}
