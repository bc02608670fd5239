import type { LineageProcess } from '../backend/LineageProcess';
import type { Producer } from '../loadGraph';

const MB = 1024 ** 2;
const PARTS = 10;

/** A tenth of a long stream. */
export interface Tenth {
  /** Events per second, the making of them included. */
  rate: number;
  /** Megabytes of the backend's heap that are alive after it. */
  heap: number;
  /** Megabytes that the system has given to the backend's process. */
  resident: number;
}

/** What taking in a stream took. */
export interface MeasuredStream {
  /** Events per second over all. */
  rate: number;
  tenths: Tenth[];
  /** Milliseconds until a request was answered. */
  times: number[];
  /** Bytes of an event, on average. */
  bytesPerEvent: number;
  /** Processor milliseconds of the backend's process per event. */
  processor: number;
}

/** Sends events from the first on, tenth by tenth. */
export async function measureStream(options: {
  lineage: LineageProcess;
  producer: Producer;
  stream: { edges: number; since: number };
  events: number;
  batch: number;
  connections: number;
}): Promise<MeasuredStream> {
  const { lineage, producer, stream, events, batch, connections } = options;
  const tenths: Tenth[] = [];
  const times: number[] = [];
  let ms = 0;
  let bytes = 0;
  let processorMs = 0;
  for (let part = 0; part < PARTS; part++) {
    const from = Math.floor((events / PARTS) * part);
    const to = Math.floor((events / PARTS) * (part + 1));
    const before = await lineage.processorMs();
    const report = await producer.ask({
      url: lineage.url,
      ...stream,
      ...{ from, to, batch, connections },
    });
    processorMs += (await lineage.processorMs()) - before;
    const { heap, resident } = await lineage.memory();
    ms += report.ms;
    bytes += report.bytes;
    times.push(...report.times);
    tenths.push({
      rate: ((to - from) / report.ms) * 1000,
      heap: heap / MB,
      resident: resident / MB,
    });
  }
  return {
    rate: (events / ms) * 1000,
    tenths,
    times,
    bytesPerEvent: bytes / events,
    processor: processorMs / events,
  };
}
