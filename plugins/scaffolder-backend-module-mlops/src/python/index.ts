import type { RootConfigService } from '@backstage/backend-plugin-api';
import { createCookiecutterAction } from '../cookiecutter/createCookiecutterAction';
import { createCopierCopyAction } from '../copier/createCopierCopyAction';
import { createCopierUpdateAction } from '../copier/createCopierUpdateAction';
import { createLockAction } from './createLockAction';
import { readPythonSettings } from './readPythonSettings';

/** The actions that run programs of the Python world. */
export function createPythonActions(options: { config: RootConfigService }) {
  const settings = readPythonSettings(options.config);
  return [
    createCopierCopyAction({ settings }),
    createCopierUpdateAction({ settings }),
    createCookiecutterAction({ settings }),
    createLockAction({ settings }),
  ] as const;
}
