import type { ProblemRecord } from '@waymark/plugin-mlops-node';
import { readTimeInPath, type SourceFile } from '../document';

/**
 * When a report was made: what it says itself, else the date in its path,
 * else when the repository's host says the file changed.
 */
export function timeOf(
  file: SourceFile,
  stated: string | undefined,
): string | undefined {
  return stated ?? readTimeInPath(file.path) ?? file.modifiedAt;
}

/** Why a report without a time cannot be shown. */
export function undatedProblem(file: SourceFile, what: string): ProblemRecord {
  return {
    type: 'problem',
    path: file.path,
    message: `Nothing tells when this ${what} was made: neither its content, nor its path, nor the repository's host.`,
    hint: 'Put the date into the file name, such as 2026-08-31.json.',
  };
}
