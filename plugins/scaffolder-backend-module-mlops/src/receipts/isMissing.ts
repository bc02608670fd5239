/**
 * Whether an error is the answer 404. Of `PUT /receipts/…`, which makes what
 * is not there, it says that no golden-paths backend is installed.
 */
export function isMissing(error: unknown): boolean {
  return (
    typeof error === 'object' &&
    error !== null &&
    'statusCode' in error &&
    error.statusCode === 404
  );
}
