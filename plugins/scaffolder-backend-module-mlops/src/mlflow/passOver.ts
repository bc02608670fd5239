/**
 * What a step says that MLflow is optional for: in a run what was passed over,
 * in a dry run the line that a plan shows.
 */
export function passOver(
  absence: string,
  ctx: { isDryRun?: boolean; input: { name: string } },
): string {
  const { name } = ctx.input;
  return ctx.isDryRun
    ? `Would make nothing for '${name}' in MLflow: ${absence}`
    : `Nothing is made for '${name}' in MLflow: ${absence}`;
}
