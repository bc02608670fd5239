import { createHash } from 'node:crypto';
import type { JsonObject, JsonValue } from '@backstage/types';

/** The tag that says which run of a template made something. */
export const TASK_TAG = 'mlops.waymark.dev/task';

/** Tags as MLflow takes them, with that of the run. */
export function tagsOf(
  tags: Record<string, string | number | boolean>,
  taskId: string,
): { key: string; value: string }[] {
  return [
    ...Object.entries(tags)
      .filter(([key]) => key !== TASK_TAG)
      .map(([key, value]) => ({ key, value: String(value) })),
    { key: TASK_TAG, value: taskId },
  ];
}

/** Whether a run made what MLflow answered. */
export function isOfTask(thing: JsonObject, taskId: string): boolean {
  const tags: JsonValue[] = Array.isArray(thing.tags) ? thing.tags : [];
  return tags.some(
    tag =>
      typeof tag === 'object' &&
      tag !== null &&
      !Array.isArray(tag) &&
      tag.key === TASK_TAG &&
      tag.value === taskId,
  );
}

/** Names something within a run, in at most 200 characters. */
export function keyOf(kind: string, connection: string, name: string): string {
  const key = `${kind}:${connection}/${name}`;
  return key.length <= 200
    ? key
    : `${kind}:${connection}/${createHash('sha256').update(name).digest('hex')}`;
}
