import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SourceFile } from '../document';

/** A recorded output of a real tool, as a file of a repository. */
export function fixture(name: string, path = name): SourceFile {
  return {
    path,
    text: readFileSync(join(__dirname, '../__fixtures__', name), 'utf8'),
  };
}
