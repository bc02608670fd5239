import type { RootConfigService } from '@backstage/backend-plugin-api';
import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { readDuration } from '@waymark/plugin-backend-settings-node';

/** The programs of the backend's machine that actions run. */
export const PROGRAMS = ['python', 'poetry', 'copier', 'cookiecutter'] as const;

/** @see PROGRAMS */
export type ProgramName = (typeof PROGRAMS)[number];

/** Where Copier and Cookiecutter may take templates from. */
export interface TemplateSource {
  /** What their addresses begin with. */
  url: string;
  /** Their tasks, hooks and extensions may run. */
  isTrusted: boolean;
}

/** `mlops.python` of the configuration. */
export interface PythonSettings {
  /** Each with the arguments that come before ours. */
  commands: Record<ProgramName, readonly string[]>;
  /** When a program is stopped; milliseconds. */
  timeoutMs: number;
  sources: TemplateSource[];
  /** Parent of temporary folders. */
  workingDirectory?: string;
}

const KEY = 'mlops.python';

const DEFAULTS: PythonSettings['commands'] = {
  python: ['python3'],
  poetry: ['poetry'],
  copier: ['copier'],
  cookiecutter: ['cookiecutter'],
};

/**
 * Reads `mlops.python`.
 *
 * @throws InputError with the key that is wrong and what it should be
 */
export function readPythonSettings(config: RootConfigService): PythonSettings {
  const commands = { ...DEFAULTS };
  for (const name of PROGRAMS) {
    const key = `${KEY}.commands.${name}`;
    const command = config.getOptionalStringArray(key);
    if (command?.length === 0) {
      throw new InputError(
        `${key} is empty; expected a program and its first arguments, such as [${DEFAULTS[name]}]`,
      );
    }
    commands[name] = command ?? DEFAULTS[name];
  }
  return {
    commands,
    timeoutMs: readDuration(config, `${KEY}.timeout`, { minutes: 5 }),
    sources: (config.getOptionalConfigArray(`${KEY}.templates`) ?? []).map(
      (entry, index) => readSource(entry, `${KEY}.templates[${index}]`),
    ),
    workingDirectory: config.getOptionalString('backend.workingDirectory'),
  };
}

function readSource(entry: Config, key: string): TemplateSource {
  const url = entry.getString('url');
  if (url.startsWith('-') || !/[/:].*\/$/.test(url)) {
    throw new InputError(
      `${key}.url is '${url}'; expected what the addresses of templates begin with, up to a slash: https://github.com/acme/`,
    );
  }
  return { url, isTrusted: entry.getOptionalBoolean('trusted') ?? false };
}
