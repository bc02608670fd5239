import { execFileSync } from 'node:child_process';
import { repository } from './browser.ts';

/** What Git says of the repository that the portal's people are shown. */
export function git(...words: string[]): string {
  return execFileSync('git', ['-C', repository, ...words], {
    encoding: 'utf8',
  }).trim();
}
