/** Whether a backend refused because things moved meanwhile (409). */
export function isConflict(error: Error): boolean {
  const { statusCode } = error as { statusCode?: unknown };
  return statusCode === 409 || error.name === 'ConflictError';
}
