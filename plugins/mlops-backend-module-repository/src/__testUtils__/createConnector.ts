import type { CacheService } from '@backstage/backend-plugin-api';
import type { JsonValue } from '@backstage/types';
import type { Entity } from '@backstage/catalog-model';
import {
  RepositoryConnector,
  type RepositoryConnectorOptions,
} from '../connector/RepositoryConnector';
import { DEFAULT_PATTERNS } from '../translate/formats';
import { streamOf } from './entities';

/** A cache that several connectors can share, as replicas do. */
export function memoryCache(): Pick<CacheService, 'get' | 'set'> {
  const values = new Map<string, JsonValue>();
  return {
    get: async <T extends JsonValue>(key: string) =>
      values.get(key) as T | undefined,
    set: async (key, value) => {
      values.set(key, value);
    },
  };
}

/** A connector with the defaults of its config. */
export function createConnector(
  options: Pick<RepositoryConnectorOptions, 'reader'> &
    Partial<RepositoryConnectorOptions> & { entities?: Entity[] },
): RepositoryConnector {
  const { entities = [], ...rest } = options;
  return new RepositoryConnector({
    id: 'repository',
    streamEntities: streamOf(entities),
    cache: memoryCache(),
    patterns: DEFAULT_PATTERNS,
    limits: { maxFiles: 500, maxFileSize: 5 * 1024 * 1024 },
    discover: true,
    requestTimeoutMs: 60_000,
    ...rest,
  });
}
