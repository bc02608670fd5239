import type { Readable } from 'node:stream';

/** Takes lines and bytes out of a stream, in turns. */
export interface StreamReader {
  /** Up to the next line break, without it. */
  line(): Promise<string | undefined>;
  bytes(count: number): Promise<Buffer | undefined>;
}

/**
 * Reads a stream that holds lines and counted bytes. What it does not have to
 * its end is `undefined`.
 */
export function readStream(stream: Readable): StreamReader {
  const chunks = stream[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  let rest: Buffer = Buffer.alloc(0);

  /** One more chunk; false at the end. */
  const more = async (parts: Buffer[]) => {
    const { done, value } = await chunks.next();
    if (!done) {
      parts.push(value);
    }
    return !done;
  };

  return {
    async line() {
      for (;;) {
        const end = rest.indexOf(0x0a);
        if (end >= 0) {
          const line = rest.toString('utf8', 0, end);
          rest = rest.subarray(end + 1);
          return line;
        }
        const parts = [rest];
        if (!(await more(parts))) {
          return undefined;
        }
        rest = Buffer.concat(parts);
      }
    },

    async bytes(count) {
      const parts = [rest];
      let length = rest.length;
      while (length < count) {
        if (!(await more(parts))) {
          return undefined;
        }
        length += parts[parts.length - 1].length;
      }
      const all = parts.length === 1 ? rest : Buffer.concat(parts);
      rest = all.subarray(count);
      return all.subarray(0, count);
    },
  };
}
