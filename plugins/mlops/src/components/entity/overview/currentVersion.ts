import type { ModelOverview } from '@waymark/plugin-mlops-common';

/** The version that people mean by "the model as it is now". */
export interface CurrentVersion {
  version: string;
  /** What makes it the current one. */
  because: 'serving' | 'alias' | 'newest';
}

const PRODUCTION = /^prod(uction)?$/i;
const IN_USE = /^(champion|prod(uction)?|live)$/i;

/**
 * What serves in production; else what an alias calls so; else what serves
 * anywhere, what carries any alias, and last the newest. Undefined where there
 * is no version at all.
 */
export function currentVersion(
  model: Pick<ModelOverview, 'serving' | 'versions'>,
): CurrentVersion | undefined {
  const { serving, versions } = model;
  const production = serving.find(s => PRODUCTION.test(s.environment));
  if (production) {
    return { version: production.version, because: 'serving' };
  }
  const inUse = versions.find(v => v.aliases.some(a => IN_USE.test(a)));
  if (inUse) {
    return { version: inUse.version, because: 'alias' };
  }
  if (serving[0]) {
    return { version: serving[0].version, because: 'serving' };
  }
  const aliased = versions.find(v => v.aliases.length > 0);
  if (aliased) {
    return { version: aliased.version, because: 'alias' };
  }
  return versions[0] && { version: versions[0].version, because: 'newest' };
}
