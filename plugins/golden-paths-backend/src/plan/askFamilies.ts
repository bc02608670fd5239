import type {
  AuthService,
  BackstageCredentials,
  LoggerService,
} from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import { toError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { JsonObject, JsonValue } from '@backstage/types';
import { isAbsent } from '@waymark/plugin-api-requests-common';
import type { Plan } from '@waymark/plugin-golden-paths-common';
import type { FactValue, MaturityApi } from '@waymark/plugin-maturity-common';
import type { RaciApi, UnsavedEntity } from '@waymark/plugin-raci-common';
import { foreseeFacts } from './foreseeFacts';
import { readAsPlanned } from './readAsPlanned';
import type { PlannedEntity } from './readDescriptors';

/** A preview waits for the slowest; each is a second at most. */
const ASK_MS = 20_000;

/** The families that a plan asks. */
export interface FamilyServices {
  auth: Pick<AuthService, 'getOwnServiceCredentials' | 'getPluginRequestToken'>;
  catalog: Pick<CatalogService, 'getEntitiesByRefs'>;
  raci: Pick<RaciApi, 'preview'>;
  maturity: Pick<MaturityApi, 'predict' | 'listFacts'>;
  logger: LoggerService;
}

/** What is asked. */
export interface Question {
  /** The entity that stands for the project. */
  entity: PlannedEntity;
  /** All that the project declares. */
  entities: readonly PlannedEntity[];
  /** The maturity facts that the template says its output yields. */
  facts: JsonValue | undefined;
  credentials: BackstageCredentials;
  signal?: AbortSignal;
}

/** What they say; a family that is not installed is absent. */
export type FamilyAnswers = Pick<Plan, 'raci' | 'maturity' | 'notes'>;

/**
 * Asks who would act for the project, as the asker may see it, and which
 * level it would have. What cannot be said is a note, and stops nothing.
 */
export async function askFamilies(
  services: FamilyServices,
  question: Question,
): Promise<FamilyAnswers> {
  const notes: Plan['notes'] = [];
  const orNote = async <T>(
    title: string,
    ask: () => Promise<T>,
  ): Promise<T | undefined> => {
    try {
      return await ask();
    } catch (error) {
      question.signal?.throwIfAborted();
      if (!isAbsent(error)) {
        const { message } = toError(error);
        services.logger.warn(`A plan goes without ${title}: ${message}`);
        notes.push({ title, content: `It cannot be said now: ${message}` });
      }
      return undefined;
    }
  };
  const [raci, maturity] = await Promise.all([
    orNote('RACI', () => askRaci(services, question, question.credentials)),
    orNote('Predicted maturity', () => askMaturity(services, question)),
  ]);
  return { ...(raci && { raci }), ...(maturity && { maturity }), notes };
}

async function askRaci(
  { auth, raci }: FamilyServices,
  { entity: { entityRef, descriptor }, signal }: Question,
  onBehalfOf: BackstageCredentials,
) {
  const { token } = await auth.getPluginRequestToken({
    onBehalfOf,
    targetPluginId: 'raci',
  });
  const declared = descriptor.spec?.raci;
  const { result } = await raci.preview(
    entityRef,
    Array.isArray(declared) ? (declared as never[]) : [],
    { token, signal: withLimit(signal), entity: toUnsaved(descriptor) },
  );
  return result;
}

/**
 * With this backend's own rights, as maturity itself reads facts: people whom
 * the asker may not see act all the same.
 */
async function askMaturity(services: FamilyServices, question: Question) {
  const { auth, maturity } = services;
  const { entity, entities, facts, signal } = question;
  const own = await auth.getOwnServiceCredentials();
  const { token } = await auth.getPluginRequestToken({
    onBehalfOf: own,
    targetPluginId: 'maturity',
  });
  const options = { token, signal: withLimit(signal) };
  const [{ items: known }, raci] = await Promise.all([
    maturity.listFacts(options),
    // Without it nothing is foreseen of who acts; the plan says why, above.
    askRaci(services, question, own).catch(() => undefined),
  ]);
  const foreseen = await foreseeFacts({
    entity,
    read: readAsPlanned(services, entities),
    raci,
    now: Date.now(),
    signal: options.signal,
  });
  const { rubrics } = await maturity.predict(
    {
      entity: { ...entity.descriptor },
      facts: {
        ...(isObject(facts) && (facts as Record<string, FactValue>)),
        ...onlyKnown(foreseen, known),
      },
    },
    options,
  );
  return rubrics;
}

/** A portal need not have every source of facts. */
function onlyKnown(
  facts: Record<string, FactValue>,
  known: readonly { id: string }[],
): Record<string, FactValue> {
  const ids = new Set(known.map(({ id }) => id));
  return Object.fromEntries(
    Object.entries(facts).filter(([id]) => ids.has(id)),
  );
}

function toUnsaved({ metadata, spec = {} }: Entity): UnsavedEntity {
  const text = (key: string) =>
    typeof spec[key] === 'string' && spec[key] !== ''
      ? { [key]: spec[key] }
      : {};
  return {
    ...(metadata.title && { title: metadata.title }),
    ...text('type'),
    ...text('lifecycle'),
    ...text('owner'),
    ...text('system'),
    ...text('domain'),
    ...(isObject(spec.product) && { product: spec.product }),
  };
}

function withLimit(signal: AbortSignal | undefined): AbortSignal {
  const limit = AbortSignal.timeout(ASK_MS);
  return signal ? AbortSignal.any([signal, limit]) : limit;
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
