/** How long a tag, parameter or description may get; MLflow allows more. */
const MAX_TEXT = 1_000;
const MAX_DESCRIPTION = 10_000;
const MAX_ENTRIES = 200;

interface KeyValue {
  key: string;
  value?: string | null;
}

/** Milliseconds since the epoch as ISO 8601 in UTC. */
export function toTime(millis: number): string;
export function toTime(millis?: number | null): string | undefined;
export function toTime(millis?: number | null): string | undefined {
  return typeof millis === 'number'
    ? new Date(millis).toISOString()
    : undefined;
}

/** A text without its empty form, cut with an ellipsis where it is too long. */
export function toText(
  value?: string | null,
  limit: number = MAX_TEXT,
): string | undefined {
  if (!value) {
    return undefined;
  }
  return value.length > limit ? `${value.slice(0, limit - 1)}…` : value;
}

/** A description as a person wrote it, in MLflow's Markdown. */
export function toDescription(value?: string | null): string | undefined {
  return toText(value, MAX_DESCRIPTION);
}

/** The tags that people set; those of MLflow itself are facts elsewhere. */
export function toTags(
  tags?: KeyValue[] | null,
): Record<string, string> | undefined {
  const own = (tags ?? [])
    .filter(({ key }) => !key.startsWith('mlflow.'))
    .slice(0, MAX_ENTRIES)
    .map(({ key, value }) => [key, toText(value) ?? ''] as const);
  return own.length > 0 ? Object.fromEntries(own) : undefined;
}

/** The value of one tag; an empty one counts as none. */
export function findTag(
  tags: KeyValue[] | null | undefined,
  key: string,
): string | undefined {
  return toText(tags?.find(tag => tag.key === key)?.value?.trim());
}

/** Parameters in the order of their names, so that passes agree. */
export function toParams(
  params?: KeyValue[] | null,
): { name: string; value: string }[] {
  return (params ?? [])
    .map(({ key, value }) => ({ name: key, value: toText(value) ?? '' }))
    .sort((a, b) => compareText(a.name, b.name))
    .slice(0, MAX_ENTRIES);
}

/** Order of code units: the same on every machine, unlike a locale's. */
export function compareText(a: string, b: string): number {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}

/** Parses JSON that MLflow keeps as text; undefined when it is no object. */
export function parseObject(
  text?: string | null,
): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text ?? '');
    return value !== null && typeof value === 'object'
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}
