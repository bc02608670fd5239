import type { ConnectorPage } from '@waymark/plugin-mlops-node';
import { toModelRecord } from '../mapping/toModelRecord';
import type { Cursor } from './cursor';
import type { Pass } from './Pass';

/**
 * The registered models. They come last updated first, so an incremental pass
 * ends at the first page that reaches behind it.
 *
 * MLflow does not call a model updated when its tags or aliases change: those
 * are seen by a full pass, or at once where a webhook tells.
 */
export async function* readModels(
  pass: Pass,
  from: Cursor,
): AsyncGenerator<ConnectorPage> {
  let pageToken = from.token;
  for (;;) {
    const { items, problems, nextToken } =
      await pass.client.registry.searchModels({ pageToken }, pass.signal);
    items.forEach(model => pass.models.add(model));
    const updated = items.filter(model =>
      pass.isNew(model.last_updated_timestamp),
    );
    const done = !nextToken || updated.length < items.length;
    if (!nextToken && from.token === undefined) {
      pass.models.complete();
    }
    const next: Cursor = done
      ? { phase: 'versions' }
      : { phase: 'models', token: nextToken };
    pass.report(problems);
    yield {
      records: [
        ...updated
          .filter(({ name }) => pass.isFirst(`model ${name}`))
          .map(model => toModelRecord(model, pass.mapping)),
        ...pass.takeProblems(),
      ],
      cursor: next,
    };
    if (done) {
      return;
    }
    pageToken = nextToken;
  }
}
