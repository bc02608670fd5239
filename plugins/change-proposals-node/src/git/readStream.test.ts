import { Readable } from 'node:stream';
import { readStream } from './readStream';

describe('readStream', () => {
  const bytes = Buffer.from('head 3\nä\n\nlast');

  it.each(Array.from({ length: bytes.length }, (_, index) => index + 1))(
    'takes lines and bytes out of chunks of %d bytes',
    async length => {
      const chunks: Buffer[] = [];
      for (let start = 0; start < bytes.length; start += length) {
        chunks.push(bytes.subarray(start, start + length));
      }
      const reader = readStream(Readable.from(chunks));
      await expect(reader.line()).resolves.toBe('head 3');
      expect((await reader.bytes(3))?.toString()).toBe('ä\n');
      await expect(reader.line()).resolves.toBe('');
      expect((await reader.bytes(0))?.toString()).toBe('');
      expect((await reader.bytes(4))?.toString()).toBe('last');
      await expect(reader.line()).resolves.toBeUndefined();
      await expect(reader.bytes(1)).resolves.toBeUndefined();
    },
  );
});
