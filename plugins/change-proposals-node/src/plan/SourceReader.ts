import { open, realpath } from 'node:fs/promises';
import { sep } from 'node:path';
import type { UrlReaderService } from '@backstage/backend-plugin-api';
import { InputError, isError } from '@backstage/errors';
import { until, within } from '../deadline';
import type { LocatedFile } from './locateFile';

const TIMEOUT_MS = 20_000;
const MOST_BYTES = 1024 * 1024;
/** People look at one diff after another; the files are small. */
const MOST_REMEMBERED = 50;

/**
 * Reads descriptors where they are declared. What was read is remembered with
 * its ETag, so that a form that asks with each change costs the host little.
 */
export class SourceReader {
  readonly #urlReader: UrlReaderService;
  readonly #remembered = new Map<string, { etag: string; text: string }>();

  constructor(urlReader: UrlReaderService) {
    this.#urlReader = urlReader;
  }

  /**
   * The text of a file of at most one mebibyte.
   *
   * @throws InputError when it is longer or no text; whatever the host says
   */
  async read(from: LocatedFile['from'], signal?: AbortSignal): Promise<string> {
    const deadline = within(TIMEOUT_MS, signal);
    return 'url' in from
      ? until(this.#readUrl(from.url, deadline), deadline)
      : readFromDisk(from);
  }

  async #readUrl(url: string, signal: AbortSignal): Promise<string> {
    const known = this.#remembered.get(url);
    try {
      const response = await this.#urlReader.readUrl(url, {
        etag: known?.etag,
        signal,
      });
      const text = decode(await readSome(response), url);
      if (response.etag) {
        this.#remember(url, { etag: response.etag, text });
      }
      return text;
    } catch (error) {
      if (known && isError(error) && error.name === 'NotModifiedError') {
        this.#remember(url, known);
        return known.text;
      }
      throw error;
    }
  }

  #remember(url: string, file: { etag: string; text: string }) {
    this.#remembered.delete(url);
    this.#remembered.set(url, file);
    if (this.#remembered.size > MOST_REMEMBERED) {
      const [oldest] = this.#remembered.keys();
      this.#remembered.delete(oldest);
    }
  }
}

/** Stops one byte after the limit, where the reader lets one stop. */
async function readSome(
  response: Awaited<ReturnType<UrlReaderService['readUrl']>>,
): Promise<Buffer> {
  if (!response.stream) {
    return response.buffer();
  }
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response.stream()) {
    chunks.push(Buffer.from(chunk));
    size += chunk.length;
    if (size > MOST_BYTES) {
      break;
    }
  }
  return Buffer.concat(chunks);
}

async function readFromDisk(from: { file: string; root: string }) {
  const file = await realpath(from.file);
  if (!file.startsWith(`${await realpath(from.root)}${sep}`)) {
    throw new InputError(`${from.file} leads out of ${from.root} by a link`);
  }
  const handle = await open(file, 'r');
  try {
    const { buffer, bytesRead } = await handle.read({
      buffer: Buffer.alloc(MOST_BYTES + 1),
    });
    return decode(buffer.subarray(0, bytesRead), from.file);
  } finally {
    await handle.close();
  }
}

function decode(bytes: Buffer, name: string): string {
  if (bytes.length > MOST_BYTES) {
    throw new InputError(
      `${name} is longer than ${MOST_BYTES} bytes; edit it by hand`,
    );
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
      bytes,
    );
  } catch {
    throw new InputError(`${name} is no UTF-8 text; edit it by hand`);
  }
}
