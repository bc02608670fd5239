/**
 * The secrets of a run that have a value. The scaffolder's own, such as the
 * token of who started it, have none in a dry run by a service, whatever their
 * type says.
 */
export function readSecrets(
  secrets: Readonly<Record<string, string | undefined>> | undefined,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(secrets ?? {}).flatMap(([name, value]) =>
      typeof value === 'string' && value !== '' ? [[name, value]] : [],
    ),
  );
}
