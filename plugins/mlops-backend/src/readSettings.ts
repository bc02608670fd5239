import type { RootConfigService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { readSweepInterval } from '@waymark/plugin-backend-settings-node';

const TARGETS = ['auto', 'api', 'file', 'none'] as const;

/** The registry's part of the configuration. */
export type RegistrySettings = {
  lineageTarget: (typeof TARGETS)[number];
  lineageFile?: string;
  sweepIntervalMs?: number;
};

/** Reads `mlops.lineage` and `mlops.catalogMirror`; names the key that is wrong. */
export function readSettings(config: RootConfigService): RegistrySettings {
  const target = config.getOptionalString('mlops.lineage.target') ?? 'auto';
  const lineageTarget = TARGETS.find(known => known === target);
  if (!lineageTarget) {
    throw new InputError(
      `mlops.lineage.target is '${target}'; expected one of ${TARGETS.join(', ')}`,
    );
  }
  const lineageFile = config.getOptionalString('mlops.lineage.file');
  if (lineageTarget === 'file' && !lineageFile) {
    throw new InputError(
      'mlops.lineage.target is file, but mlops.lineage.file names none; expected a path such as ./openlineage.ndjson',
    );
  }
  return {
    lineageTarget,
    lineageFile,
    sweepIntervalMs: readSweepInterval(config, 'mlops'),
  };
}
