import { setImmediate as others } from 'node:timers/promises';
import { isProblem, parseEventInSteps } from '../ingest/parseEvent';
import { runInSlices } from '../ingest/runInSlices';
import { Work } from '../ingest/Work';
import type { EventStatements } from '../ingest/types';
import type { ReadRawEvents } from '../store/types';

/**
 * Reads the lines of raw events into what they say, as they were read when
 * they came in. A line that would be refused today is left out.
 */
export const readRawEvents: ReadRawEvents = async (lines, { receivedAt }) => {
  const statements: EventStatements[] = [];
  const work = new Work();
  for (const line of lines.split('\n')) {
    work.did(line.length);
    if (work.isMuch()) {
      await others();
    }
    const event = readLine(line);
    if (event !== undefined) {
      const answer = await runInSlices(parseEventInSteps(event, receivedAt));
      if (!isProblem(answer)) {
        statements.push(answer);
      }
    }
  }
  return statements;
};

function readLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
