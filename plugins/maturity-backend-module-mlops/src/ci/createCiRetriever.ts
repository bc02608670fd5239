import type { AuthService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import {
  DefaultGithubCredentialsProvider,
  type ScmIntegrationRegistry,
} from '@backstage/integration';
import type {
  FactRetriever,
  FactSubject,
  RetrieverAnswer,
} from '@waymark/plugin-maturity-node';
import type { MlopsApi, RequestOptions } from '@waymark/plugin-mlops-common';
import { definitionsOf, toAnswer } from '../facts';
import { createQuestions, type Question } from './createQuestions';
import { ciFacts } from './ciFacts';
import { type CiProjects, findProjects } from './findProjects';
import { CI_MEANINGS } from './meanings';
import { type CircleciSettings, readCircleci } from './providers/circleci';
import { readGithubActions } from './providers/github';
import { readGitlabCi } from './providers/gitlab';
import { readRecorded } from './providers/recorded';
import type { CiFinding } from './types';

/** What asking CI systems takes. */
export interface CiRetrieverOptions {
  auth: Pick<AuthService, 'getOwnServiceCredentials' | 'getPluginRequestToken'>;
  registry: Pick<MlopsApi, 'getCi'>;
  integrations: ScmIntegrationRegistry;
  circleci: CircleciSettings;
}

/**
 * Tells how CI went on the default branch: asks GitHub and GitLab through the
 * integrations of the portal, CircleCI through its API, and the registry for
 * what was recorded. The newest result of all of them counts.
 */
export function createCiRetriever(options: CiRetrieverOptions): FactRetriever {
  const { auth, registry, integrations, circleci } = options;
  const credentials =
    DefaultGithubCredentialsProvider.fromIntegrations(integrations);

  return {
    id: 'ci',
    title: 'CI results',
    facts: definitionsOf(CI_MEANINGS),
    appliesTo: {
      kind: {
        $in: ['Model', 'Dataset', 'Pipeline', 'Component', 'API', 'Resource'],
      },
    },
    every: { minutes: 30 },
    timeout: { minutes: 2 },
    batchSize: 20,
    concurrency: 1,
    async retrieve(subjects, { signal }) {
      signal.throwIfAborted();
      const { token } = await auth.getPluginRequestToken({
        onBehalfOf: await auth.getOwnServiceCredentials(),
        targetPluginId: 'mlops',
      });
      const once = createQuestions();
      const answers = new Map<string, RetrieverAnswer>();
      for (const subject of subjects) {
        signal.throwIfAborted();
        const answer = await answerFor(subject, { token, signal }, once);
        if (answer) {
          answers.set(subject.entityRef, answer);
        }
      }
      return answers;
    },
  };

  async function answerFor(
    { entityRef, entity }: FactSubject,
    request: RequestOptions & { signal: AbortSignal },
    once: Question,
  ): Promise<RetrieverAnswer | undefined> {
    const { annotations = {} } = entity.metadata;
    try {
      const projects = findProjects(annotations, integrations);
      const recorded = await readRecorded(registry, entityRef, request);
      const found = await askProjects(projects, request.signal, once);
      if (!recorded.known && Object.keys(projects).length === 0) {
        return undefined;
      }
      return toAnswer(
        ciFacts([recorded.finding, ...found].flatMap(one => one ?? [])),
      );
    } catch (error) {
      request.signal.throwIfAborted();
      return { error: toError(error) };
    }
  }

  async function askProjects(
    { github, gitlab, circleci: circle }: CiProjects,
    signal: AbortSignal,
    once: Question,
  ): Promise<(CiFinding | undefined)[]> {
    const questions: Promise<CiFinding | undefined>[] = [];
    if (github) {
      const { integration, slug } = github;
      questions.push(
        once({ system: integration.config.host, project: slug }, () =>
          readGithubActions({ integration, credentials, slug, signal }),
        ),
      );
    }
    if (gitlab) {
      const { integration, project } = gitlab;
      questions.push(
        once({ system: integration.config.host, project }, () =>
          readGitlabCi({ integration, project, signal }),
        ),
      );
    }
    if (circle) {
      const { slug } = circle;
      questions.push(
        once({ system: 'CircleCI', project: slug }, () =>
          readCircleci({ settings: circleci, slug, signal }),
        ),
      );
    }
    return Promise.all(questions);
  }
}
