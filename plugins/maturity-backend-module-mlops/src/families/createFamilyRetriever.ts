import type { AuthService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { HumanDuration } from '@backstage/types';
import {
  ifPresent,
  type RequestOptions,
} from '@waymark/plugin-api-requests-common';
import type {
  FactRetriever,
  FactSubject,
  RetrieverAnswer,
} from '@waymark/plugin-maturity-node';
import { definitionsOf, toAnswer, type Meanings, type Told } from '../facts';

/** Entities of a batch that are asked about at once. */
const AT_ONCE = 2;

/** What every retriever needs that asks another family of plugins. */
export interface FamilyServices {
  auth: Pick<AuthService, 'getOwnServiceCredentials' | 'getPluginRequestToken'>;
}

/** What a retriever that asks another family of plugins consists of. */
export interface FamilyRetrieverOptions<
  N extends string,
> extends FamilyServices {
  id: string;
  title: string;
  facts: Meanings<N>;
  /** Kinds that it can tell about; any without. */
  kinds?: string[];
  every: HumanDuration;
  /** The plugin that is asked. */
  pluginId: string;
  /** Undefined where the family knows nothing of the entity. */
  read(
    subject: FactSubject,
    request: RequestOptions,
  ): Promise<Told<N> | undefined>;
}

/**
 * A retriever that asks the API of another family as this backend. Where that
 * family is not installed, or does not know the entity, there are no facts;
 * what fails is an error of that entity alone.
 */
export function createFamilyRetriever<N extends string>(
  options: FamilyRetrieverOptions<N>,
): FactRetriever {
  const { id, title, facts, kinds, every, pluginId, auth, read } = options;
  return {
    id,
    title,
    facts: definitionsOf(facts),
    ...(kinds && { appliesTo: { kind: { $in: kinds } } }),
    every,
    // Families have copies of the catalog, and read sources of their own.
    settles: true,
    timeout: { minutes: 1 },
    batchSize: 10,
    async retrieve(subjects, { signal }) {
      const { token } = await auth.getPluginRequestToken({
        onBehalfOf: await auth.getOwnServiceCredentials(),
        targetPluginId: pluginId,
      });
      const answers = new Map<string, RetrieverAnswer>();
      const waiting = [...subjects];
      const work = async () => {
        for (
          let subject = waiting.shift();
          subject !== undefined;
          subject = waiting.shift()
        ) {
          signal.throwIfAborted();
          const answer = await answerFor(subject, () =>
            read(subject, { token, signal }),
          );
          answers.set(subject.entityRef, answer);
        }
      };
      await Promise.all(Array.from({ length: AT_ONCE }, work));
      return answers;
    },
  };

  async function answerFor(
    { entityRef }: FactSubject,
    ask: () => Promise<Told<N> | undefined>,
  ): Promise<RetrieverAnswer> {
    try {
      return toAnswer((await ifPresent(ask())) ?? {});
    } catch (error) {
      const { message } = toError(error);
      return {
        error: new Error(
          `The ${pluginId} plugin could not tell about ${entityRef}: ${message}`,
          { cause: error },
        ),
      };
    }
  }
}
