import { createHash } from 'node:crypto';
import type { FileChangeWanted } from '@waymark/plugin-change-proposals-node';

/**
 * Names a proposal of files: the same files for the same entity, with the same
 * words, are one proposal, however often they are proposed. Pure.
 */
export function proposalId(options: {
  entityRef: string;
  title: string;
  description: string;
  changes: readonly FileChangeWanted[];
}): string {
  const { entityRef, title, description, changes } = options;
  const digest = createHash('sha256').update(
    JSON.stringify([entityRef, title, description]),
  );
  for (const { path, file } of changes) {
    const { content = new Uint8Array(), executable = false } = file ?? {};
    digest.update(JSON.stringify([path, executable, content.length]));
    digest.update(content);
  }
  const name = `${title}-${entityRef}`
    .toLocaleLowerCase('en-US')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');
  return `add-${name}-${digest.digest('hex').slice(0, 16)}`;
}
