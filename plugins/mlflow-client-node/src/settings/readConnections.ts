import { type Config, readDurationFromConfig } from '@backstage/config';
import { InputError, toError } from '@backstage/errors';
import { durationToMilliseconds, type HumanDuration } from '@backstage/types';
import type { MlflowAuth, MlflowConnection } from './MlflowConnection';

const CONNECTIONS = 'mlops.mlflow.connections';

/** What the config says, and what of it cannot be used. @public */
export interface ConnectionsFromConfig {
  connections: MlflowConnection[];
  /** One per broken connection; the others are not held up by it. */
  errors: { id: string; error: Error }[];
}

/**
 * Reads `mlops.mlflow.connections`. Everything is read here, so that a
 * mistake is told when the backend starts, with the key that has it.
 * @public
 */
export function readConnections(config: Config): ConnectionsFromConfig {
  const result: ConnectionsFromConfig = { connections: [], errors: [] };
  const all = config.getOptionalConfig(CONNECTIONS);
  for (const id of all?.keys() ?? []) {
    try {
      assertConnectionId(id);
      result.connections.push(readConnection(id, all!.getConfig(id)));
    } catch (error) {
      result.errors.push({ id, error: toError(error) });
    }
  }
  return result;
}

/** True for what may name a connection. @public */
export function isConnectionId(id: string): boolean {
  return /^[a-z0-9-]{1,63}$/.test(id);
}

function assertConnectionId(id: string): void {
  if (!isConnectionId(id)) {
    throw new InputError(
      `${CONNECTIONS}: '${id}' is not an id of a connection; expected 1 to 63 of a-z, 0-9 and '-'`,
    );
  }
}

function readConnection(id: string, config: Config): MlflowConnection {
  const key = (name: string) => `${CONNECTIONS}.${id}.${name}`;
  const baseUrl = readUrl(config.getString('baseUrl'), key('baseUrl'));
  const tags = config.getOptionalConfig('tags');
  const webhook = config.getOptionalConfig('webhook');
  return {
    id,
    title: config.getOptionalString('title'),
    baseUrl,
    uiUrl: readUrl(config.getOptionalString('uiUrl') ?? baseUrl, key('uiUrl')),
    enabled: config.getOptionalBoolean('enabled') ?? true,
    auth: readAuth(config.getOptionalConfig('auth'), key('auth')),
    headers: readHeaders(config.getOptionalConfig('headers')),
    namespace: config.getOptionalString('namespace'),
    schedule: {
      frequencyMs: readMs(config, 'schedule.frequency', { minutes: 5 })!,
      timeoutMs: readMs(config, 'schedule.timeout', { minutes: 30 })!,
      fullFrequencyMs: readMs(config, 'fullSchedule.frequency', { hours: 1 })!,
      initialDelayMs: readMs(config, 'schedule.initialDelay'),
    },
    tags: {
      owner: tags?.getOptionalString('owner') ?? 'owner',
      system: tags?.getOptionalString('system') ?? 'system',
      lifecycle: tags?.getOptionalString('lifecycle') ?? 'lifecycle',
      type: tags?.getOptionalString('type') ?? 'model_type',
    },
    modelFilter: config.getOptionalString('modelFilter'),
    discoverDatasets: config.getOptionalBoolean('discoverDatasets') ?? false,
    requestTimeoutMs: readMs(config, 'requestTimeout', { seconds: 30 })!,
    pageSize: readNumber(config, 'pageSize', key, 500, 1, 1000),
    maxConcurrentRequests: readNumber(
      config,
      'maxConcurrentRequests',
      key,
      4,
      1,
      32,
    ),
    maxResponseBytes:
      readNumber(config, 'maxResponseMegabytes', key, 64, 1, 1024) * 1024 ** 2,
    maxRemovalShare: config.has('maxRemovalShare')
      ? readNumber(config, 'maxRemovalShare', key, 0.5, 0, 1)
      : undefined,
    webhook: webhook && {
      secret: webhook.getString('secret'),
      maxAgeMs: readMs(webhook, 'maxAge', { minutes: 5 })!,
    },
  };
}

function readUrl(value: string, key: string): string {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (!url || !['http:', 'https:'].includes(url.protocol)) {
    // The value is not repeated: it may hold a password in the wrong place.
    throw new InputError(
      `${key} is not a web address; expected one such as https://mlflow.example.com`,
    );
  }
  if (url.username || url.password) {
    throw new InputError(
      `${key} holds credentials; put them under auth, where they stay secret`,
    );
  }
  url.search = '';
  url.hash = '';
  const text = url.toString().replace(/\/+$/, '');
  if (/\/api(\/2\.0(\/mlflow)?)?$/.test(url.pathname.replace(/\/+$/, ''))) {
    throw new InputError(
      `${key} ends in the path of the API; expected the server's address without '/api'`,
    );
  }
  return text;
}

function readAuth(
  config: Config | undefined,
  key: string,
): MlflowAuth | undefined {
  if (!config) {
    return undefined;
  }
  const type = config.getString('type');
  switch (type) {
    case 'basic':
      return {
        type,
        username: config.getString('username'),
        password: config.getString('password'),
      };
    case 'bearer':
      return { type, token: config.getString('token') };
    default:
      throw new InputError(
        `${key}.type is '${type}'; expected 'basic' or 'bearer'`,
      );
  }
}

function readHeaders(config: Config | undefined): Record<string, string> {
  return Object.fromEntries(
    (config?.keys() ?? []).map(name => [name, config!.getString(name)]),
  );
}

function readMs(
  config: Config,
  key: string,
  fallback?: HumanDuration,
): number | undefined {
  if (config.has(key)) {
    return durationToMilliseconds(readDurationFromConfig(config, { key }));
  }
  return fallback && durationToMilliseconds(fallback);
}

function readNumber(
  config: Config,
  name: string,
  key: (name: string) => string,
  fallback: number,
  min: number,
  max: number,
): number {
  const value = config.getOptionalNumber(name) ?? fallback;
  if (!(value >= min && value <= max)) {
    throw new InputError(
      `${key(name)} is ${value}; expected a number from ${min} to ${max}`,
    );
  }
  return value;
}
