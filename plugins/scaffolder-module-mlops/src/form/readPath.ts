/**
 * The value at a dotted path, such as `toolchain.ci`; undefined where there is
 * none. Pure.
 */
export function readPath(data: unknown, path: string | undefined): unknown {
  if (!path) {
    return undefined;
  }
  return path
    .split('.')
    .reduce<unknown>(
      (value, key) =>
        typeof value === 'object' && value !== null && Object.hasOwn(value, key)
          ? (value as Record<string, unknown>)[key]
          : undefined,
      data,
    );
}

/** The same where it is a text with something in it. Pure. */
export function readTextAt(
  data: unknown,
  path: string | undefined,
): string | undefined {
  const value = readPath(data, path);
  return typeof value === 'string' && value.trim() !== ''
    ? value.trim()
    : undefined;
}
