import { mockServices } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { InputError, NotFoundError } from '@backstage/errors';
import { ScmIntegrations } from '@backstage/integration';
import type { CiResult } from '@waymark/plugin-mlops-common';
import { createCiRetriever } from '../createCiRetriever';
import { CiHosts, type HostAnswer } from './CiHosts';

/** An entity of a test. */
export function subject(
  name: string,
  annotations: Record<string, string> = {},
) {
  return {
    entityRef: `model:default/${name}`,
    entity: {
      apiVersion: 'mlops.waymark.dev/v1alpha1',
      kind: 'Model',
      metadata: { name, namespace: 'default', annotations },
    },
  };
}

/** A result as the registry has it. */
export function recorded(more: Partial<CiResult>): CiResult {
  return {
    provider: 'junit',
    state: 'passed',
    at: '2026-11-01T00:00:00Z',
    source: { id: 'repository' },
    ...more,
  };
}

/** The retriever over hosts on loopback and a registry in memory. */
export async function createCiFixture(
  options: { answers?: Record<string, HostAnswer>; token?: string | null } = {},
) {
  const hosts = await CiHosts.start();
  Object.entries(options.answers ?? {}).forEach(([path, answer]) =>
    hosts.answers.set(path, answer),
  );
  const registry = {
    /** By the entity's name; null where the family is not installed. */
    results: {} as Record<string, CiResult[]> | null,
  };
  const integrations = ScmIntegrations.fromConfig(
    new ConfigReader({
      integrations: {
        github: [
          {
            host: 'github.test',
            apiBaseUrl: `${hosts.url}/github`,
            token: 'github-token',
          },
        ],
        gitlab: [
          {
            host: 'gitlab.test',
            baseUrl: 'https://gitlab.test',
            apiBaseUrl: `${hosts.url}/gitlab`,
            token: 'gitlab-token',
          },
        ],
      },
    }),
  );
  const { token = 'circle-token' } = options;
  const retriever = createCiRetriever({
    auth: mockServices.auth(),
    integrations,
    circleci: {
      baseUrl: `${hosts.url}/circleci`,
      ...(token !== null && { token }),
    },
    registry: {
      async getCi({ kind, name }) {
        if (!['model', 'dataset', 'pipeline'].includes(kind)) {
          throw new InputError(`'${kind}' is no kind of the registry`);
        }
        if (!registry.results) {
          throw new NotFoundError('No such plugin');
        }
        return { items: registry.results[name] ?? [], pageInfo: {} };
      },
    },
  });
  const { signal } = new AbortController();
  return {
    hosts,
    registry,
    retriever,
    close: () => hosts.close(),
    /** Values of all facts, or the message of the error. */
    async ask(annotations: Record<string, string>, name = 'churn') {
      const asked = subject(name, annotations);
      const answer = (await retriever.retrieve([asked], { signal })).get(
        asked.entityRef,
      );
      return answer?.error
        ? answer.error.message
        : Object.fromEntries(
            Object.entries(answer?.facts ?? {}).map(([id, { value }]) => [
              id,
              value,
            ]),
          );
    },
  };
}
