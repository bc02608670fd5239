const PATIENCE_MS = 180_000;

/**
 * Asks the mlops API, as the guest that a plain app knows, until it has
 * versions of a model.
 *
 * @param {string} baseUrl
 * @param {string} model - `<namespace>/<kind>/<name>`
 * @returns the versions, newest first
 */
export async function waitForVersions(baseUrl, model) {
  const [namespace, kind, name] = model.split('/');
  const path = `/api/mlops/v1/entities/${kind}/${namespace}/${name}/versions`;
  const deadline = Date.now() + PATIENCE_MS;
  let last;
  while (Date.now() < deadline) {
    last = await ask(`${baseUrl}/api/auth/guest/refresh`).then(
      async ({ backstageIdentity }) =>
        ask(`${baseUrl}${path}`, backstageIdentity.token),
    );
    if (last.items?.length > 0) {
      return last.items;
    }
    await new Promise(resolve => setTimeout(resolve, 1_000));
  }
  throw new Error(
    `${path} gave no version within ${PATIENCE_MS / 1000} s; the last answer: ${JSON.stringify(last)}`,
  );
}

/** The answer as it is: while the backend reads, it may well be an error. */
async function ask(url, token) {
  const response = await fetch(url, {
    headers: token ? { authorization: `Bearer ${token}` } : {},
    signal: AbortSignal.timeout(10_000),
  });
  return response.json();
}
