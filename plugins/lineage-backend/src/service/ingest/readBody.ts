import { isUtf8 } from 'node:buffer';
import type { IncomingMessage } from 'node:http';
import { createGunzip } from 'node:zlib';
import { InputError } from '@backstage/errors';
import { PayloadTooLargeError, UnsupportedMediaTypeError } from '../../intake';

/**
 * Reads the body of a request as text: JSON, plain or gzip.
 *
 * @param options.limit bytes after decompression; reading stops there
 * @param options.hold is told of bytes as they come
 * @throws UnsupportedMediaTypeError, PayloadTooLargeError, and InputError for
 * what is no gzip or no UTF-8, or ends too early
 */
export async function readBody(
  req: IncomingMessage,
  options: { limit: number; hold: (bytes: number) => void },
): Promise<string> {
  const { limit, hold } = options;
  checkMediaType(req.headers['content-type']);
  const isCompressed = readEncoding(req.headers['content-encoding']);
  if (Number(req.headers['content-length']) > limit) {
    throw tooLarge(limit);
  }
  if (req.destroyed) {
    // Whoever left while rights were checked is not told of any more.
    throw endedEarly();
  }
  const chunks: Buffer[] = [];
  let size = 0;
  const take = (chunk: Buffer) => {
    size += chunk.length;
    hold(chunk.length);
    if (size > limit) {
      throw tooLarge(limit);
    }
    chunks.push(chunk);
  };
  await (isCompressed ? unpack(req, take) : read(req, take));
  const body = Buffer.concat(chunks);
  if (!isUtf8(body)) {
    throw new InputError('The body is not UTF-8; send JSON as UTF-8');
  }
  return body.toString('utf8');
}

function read(
  req: IncomingMessage,
  take: (chunk: Buffer) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    req.on('data', (chunk: Buffer) => {
      try {
        take(chunk);
      } catch (error) {
        stop(req);
        reject(error);
      }
    });
    req.once('end', resolve);
    req.once('error', () => reject(endedEarly()));
    req.once('close', () => reject(endedEarly()));
  });
}

function unpack(
  req: IncomingMessage,
  take: (chunk: Buffer) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const gunzip = createGunzip();
    const give = (error: unknown) => {
      stop(req);
      gunzip.destroy();
      reject(error);
    };
    gunzip.on('data', (chunk: Buffer) => {
      try {
        take(chunk);
      } catch (error) {
        give(error);
      }
    });
    gunzip.once('end', resolve);
    gunzip.once('error', error =>
      give(
        new InputError(
          `The body is not gzip (${error.message}), but content-encoding says so; send it as it is, or compress it`,
        ),
      ),
    );
    req.once('error', () => give(endedEarly()));
    req.once('close', () => {
      if (!req.complete) {
        give(endedEarly());
      }
    });
    req.pipe(gunzip);
  });
}

/** The rest is read and dropped, so that the sender hears the answer. */
function stop(req: IncomingMessage): void {
  req.unpipe();
  req.removeAllListeners('data');
  req.resume();
}

function checkMediaType(header: string | undefined): void {
  const [mediaType] = (header ?? 'application/json').split(';');
  if (!/^application\/(json|[\w.-]+\+json)$/i.test(mediaType.trim())) {
    throw new UnsupportedMediaTypeError(
      `The content type is '${mediaType}'; expected application/json`,
    );
  }
}

function readEncoding(header: string | undefined): boolean {
  const encoding = (header ?? 'identity').trim().toLowerCase();
  if (encoding === 'gzip' || encoding === 'x-gzip') {
    return true;
  }
  if (encoding !== 'identity' && encoding !== '') {
    throw new UnsupportedMediaTypeError(
      `The content encoding is '${encoding}'; expected gzip or none`,
    );
  }
  return false;
}

function tooLarge(limit: number): PayloadTooLargeError {
  return new PayloadTooLargeError(
    `The body has more than ${limit} bytes when it is not compressed; send events in smaller batches, without facets that nobody reads`,
  );
}

function endedEarly(): InputError {
  return new InputError('The body ended before it was complete; send it again');
}
