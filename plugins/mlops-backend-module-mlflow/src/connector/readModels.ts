import type {
  ConnectorPage,
  ModelVersionRecord,
} from '@waymark/plugin-mlops-node';
import type { MlflowRegisteredModel } from '../client/schemas';
import { toModelRecord } from '../mapping/toModelRecord';
import type { Cursor } from './cursor';
import { describeVersions } from './describeVersions';
import type { Pass } from './Pass';

/**
 * An incremental pass looks through so many pages behind the last model that
 * MLflow calls updated; what changed further back waits for a full pass.
 */
const MAX_QUIET_PAGES = 20;

/**
 * The registered models, last updated first.
 *
 * MLflow does not call a model updated when its tags or aliases change. So an
 * incremental pass goes on behind those that were updated, and compares the
 * others with how they looked the last time.
 */
export async function* readModels(
  pass: Pass,
  from: Cursor,
): AsyncGenerator<ConnectorPage> {
  let pageToken = from.token;
  let quietPages = 0;
  for (;;) {
    const { items, problems, nextToken } =
      await pass.client.registry.searchModels({ pageToken }, pass.signal);
    items.forEach(model => pass.models.add(model));
    const updated = items.filter(model =>
      pass.isNew(model.last_updated_timestamp),
    );
    const changed = items.filter(
      model => updated.includes(model) || pass.seenModels.differs(model),
    );
    quietPages += updated.length < items.length ? 1 : 0;
    const done = !nextToken || quietPages > MAX_QUIET_PAGES;
    if (!nextToken && from.token === undefined) {
      pass.models.complete();
    }
    const next: Cursor = done
      ? { phase: 'versions' }
      : { phase: 'models', token: nextToken };
    const versions = await findMovedVersions(pass, items);
    pass.report(problems);
    yield {
      records: [
        ...changed
          .filter(({ name }) => pass.isFirst(`model ${name}`))
          .map(model => toModelRecord(model, pass.mapping)),
        ...versions,
        ...pass.takeProblems(),
      ],
      cursor: next,
    };
    // Not before the page was stored: what was lost on the way is seen again.
    pass.seenModels.remember(items);
    if (done) {
      return;
    }
    pageToken = nextToken;
  }
}

/** The versions that gained or lost an alias since the last look. */
async function findMovedVersions(
  pass: Pass,
  models: MlflowRegisteredModel[],
): Promise<ModelVersionRecord[]> {
  const found: ModelVersionRecord[] = [];
  for (const model of models) {
    const missing = new Set(pass.seenModels.movedVersions(model));
    let pageToken: string | undefined;
    while (pass.incremental && missing.size > 0) {
      const page = await pass.client.registry.searchVersions(
        { modelName: model.name, pageToken },
        pass.signal,
      );
      const moved = page.items.filter(({ version }) => missing.has(version));
      moved.forEach(({ version }) => missing.delete(version));
      const { records } = await describeVersions(pass, moved);
      found.push(...records);
      pass.report(page.problems);
      pageToken = page.nextToken;
      if (!pageToken) {
        break;
      }
    }
  }
  return found;
}
