import type { ModelVersion } from '@waymark/plugin-mlops-common';

/** A version that people mean when they name the model. */
export interface AliasedVersion {
  version: string;
  aliases: string[];
}

/**
 * The versions that aliases point at, the newest first. Without aliases it is
 * the newest version, which then carries none.
 */
export function aliasedVersions(versions: ModelVersion[]): AliasedVersion[] {
  const aliased = versions.filter(version => version.aliases.length > 0);
  const shown = aliased.length > 0 ? aliased : versions.slice(0, 1);
  return shown.map(({ version, aliases }) => ({ version, aliases }));
}
