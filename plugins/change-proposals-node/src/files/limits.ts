import { InputError } from '@backstage/errors';

/** What one reading of a folder may come to. */
export const LIMITS = {
  files: 5_000,
  /** Bytes of one file; larger ones are passed over. */
  file: 1024 * 1024,
  /** Bytes of all files that are read. */
  folder: 64 * 1024 * 1024,
} as const;

/**
 * Counts what is read of a folder.
 *
 * @throws InputError, from the returned function, at the first file too many
 */
export function createCounter(folder: string): (size: number) => void {
  let files = 0;
  let bytes = 0;
  return size => {
    files += 1;
    bytes += size;
    if (files > LIMITS.files) {
      throw new InputError(
        `${folder} has more than ${LIMITS.files} files; name a folder within it`,
      );
    }
    if (bytes > LIMITS.folder) {
      throw new InputError(
        `${folder} has more than ${LIMITS.folder} bytes in files of at most ${LIMITS.file}; name a folder within it`,
      );
    }
  };
}
