import { InputError } from '@backstage/errors';
import type { MlopsRecord, WebhookOutcome } from '@waymark/plugin-mlops-node';
import { describeVersions } from '../connector/describeVersions';
import type { Pass } from '../connector/Pass';
import { toModelRecord } from '../mapping/toModelRecord';
import type { VerifiedDelivery } from './verifyWebhook';

/** What a pass finds by itself, since MLflow calls it updated. */
const SEEN_BY_INCREMENTAL_PASS = new Set([
  'registered_model.created',
  'model_version.created',
]);

/** What MLflow does not call an update of anything. */
const UNSEEN_BY_INCREMENTAL_PASS = new Set([
  'model_version_tag.set',
  'model_version_tag.deleted',
  'model_version_alias.created',
  'model_version_alias.deleted',
]);

/** A model with more versions than this is left to the next full pass. */
const MAX_PAGES = 5;

/**
 * What a delivery asks for: an incremental pass for new things, and the model
 * with all its versions for aliases and tags. All of them, because an alias
 * that moved also left a version that the delivery does not name.
 *
 * The delivery only says where to look: what is stored is read from MLflow.
 */
export async function readWebhook(
  pass: Pass,
  { deliveryId, entity, action, data }: VerifiedDelivery,
): Promise<WebhookOutcome> {
  const event = `${entity}.${action}`;
  if (SEEN_BY_INCREMENTAL_PASS.has(event)) {
    return { deliveryId };
  }
  if (!UNSEEN_BY_INCREMENTAL_PASS.has(event)) {
    return { deliveryId, records: [] };
  }
  if (typeof data.name !== 'string') {
    throw new InputError(
      `The webhook '${event}' names no model; expected data.name`,
    );
  }
  return { deliveryId, records: await readModel(pass, data.name) };
}

async function readModel(pass: Pass, name: string): Promise<MlopsRecord[]> {
  const { client, mapping, models, signal } = pass;
  const found = await client.registry.findModel(name, signal);
  const records: MlopsRecord[] = found.items.map(model => {
    models.add(model);
    return toModelRecord(model, mapping);
  });
  if (records.length === 0) {
    return found.problems;
  }
  let pageToken: string | undefined;
  for (let page = 0; page < MAX_PAGES; page++) {
    const { items, problems, nextToken } = await client.registry.searchVersions(
      { modelName: name, pageToken },
      signal,
    );
    const described = await describeVersions(pass, items);
    pass.report(problems);
    records.push(...described.records, ...pass.takeProblems());
    pageToken = nextToken;
    if (!pageToken) {
      break;
    }
  }
  return records;
}
