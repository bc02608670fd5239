import type { TreeFile } from './types';

/**
 * Says whether bytes are a text that may be taken apart into lines: UTF-8
 * without a null. Text in other encodings counts as none, because putting
 * such lines together again would change bytes nobody touched.
 * @public
 */
export function isText(bytes: Uint8Array): boolean {
  return decodeText(bytes) !== undefined;
}

/** The text of a file, with its byte order mark; `undefined` when it is none. */
export function decodeText(bytes: Uint8Array): string | undefined {
  if (bytes.includes(0)) {
    return undefined;
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
      bytes,
    );
  } catch {
    return undefined;
  }
}

/** The bytes of a text. */
export function encodeText(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** Says whether two files have the same bytes. */
export function hasSameContent(a: TreeFile, b: TreeFile): boolean {
  const { content: one } = a;
  const { content: other } = b;
  if (one === other) {
    return true;
  }
  if (one.length !== other.length) {
    return false;
  }
  // A plain loop: this runs over every file of every project.
  for (let index = 0; index < one.length; index++) {
    if (one[index] !== other[index]) {
      return false;
    }
  }
  return true;
}

/** Says whether two files have the same bytes and may be run alike. */
export function isSameFile(a: TreeFile, b: TreeFile): boolean {
  return isExecutable(a) === isExecutable(b) && hasSameContent(a, b);
}

/** Whether a file may be run. */
export function isExecutable(file: TreeFile): boolean {
  return file.executable === true;
}
