import type { RootConfigService } from '@backstage/backend-plugin-api';
import type { HumanDuration } from '@backstage/types';
import { readDuration } from '@waymark/plugin-backend-settings-node';

const INTERVAL: HumanDuration = { minutes: 30 };

/** How often projects are looked at. */
export interface CheckSettings {
  /** Between two looks at one project, in milliseconds. */
  intervalMs: number;
}

/** Reads `goldenPaths.checks`; names the key that is wrong. */
export function readCheckSettings(config: RootConfigService): CheckSettings {
  return {
    intervalMs: readDuration(config, 'goldenPaths.checks.interval', INTERVAL),
  };
}
