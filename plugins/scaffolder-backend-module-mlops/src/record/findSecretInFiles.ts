/** Shorter ones are words that files have for other reasons. */
const SHORTEST = 8;

/**
 * The first file that holds the value of a secret, and the secret's name.
 * Secrets under eight characters are not looked for. Pure.
 */
export function findSecretInFiles(
  contents: ReadonlyMap<string, Buffer>,
  secrets: Readonly<Record<string, string>>,
): { path: string; secret: string } | undefined {
  const sought = Object.entries(secrets).filter(
    ([, value]) => value.length >= SHORTEST,
  );
  for (const [path, content] of contents) {
    const found = sought.find(([, value]) => content.includes(value));
    if (found) {
      return { path, secret: found[0] };
    }
  }
  return undefined;
}
