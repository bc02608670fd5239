const PATIENCE_MS = 180_000;

/**
 * Waits until the registry has versions of a model.
 *
 * @param {string} baseUrl
 * @param {string} model - `<namespace>/<kind>/<name>`
 * @returns the versions, newest first
 */
export async function waitForVersions(baseUrl, model) {
  const [namespace, kind, name] = model.split('/');
  const { items } = await waitForAnswer(
    baseUrl,
    `/api/mlops/v1/entities/${kind}/${namespace}/${name}/versions`,
    answer => answer.items?.length > 0,
  );
  return items;
}

/**
 * Waits until every source of facts has told what it knows of a model, and
 * rubrics have judged it by that.
 *
 * @param {string} baseUrl
 * @param {string} model - `<namespace>/<kind>/<name>`
 */
export async function waitForScorecard(baseUrl, model) {
  const [namespace, kind, name] = model.split('/');
  await waitForAnswer(
    baseUrl,
    `/api/maturity/v1/entities/${kind}/${namespace}/${name}`,
    answer => answer.rubrics?.length > 0 && answer.gathering.length === 0,
  );
}

/**
 * Waits until RACI and lineage have heard of entities, too: each has a copy of
 * the catalog that it brings up to date by itself, and a page that asks before
 * is answered that there is nothing.
 *
 * @param {string} baseUrl
 * @param {{ model: string, service: string }} entities - `<namespace>/<kind>/<name>`
 */
export async function waitForFamilies(baseUrl, { model, service }) {
  for (const entity of [model, service]) {
    const [namespace, kind, name] = entity.split('/');
    await waitForAnswer(
      baseUrl,
      `/api/raci/v1/entities/${kind}/${namespace}/${name}`,
      answer => Array.isArray(answer.activities),
    );
  }
  const [namespace, kind, name] = model.split('/');
  await waitForAnswer(
    baseUrl,
    `/api/lineage/v1/graph?entityRef=${kind}:${namespace}/${name}&granularity=job&depth=1`,
    // What runs showed comes after what is declared.
    answer => answer.edges?.some(({ provenance }) => provenance !== 'declared'),
  );
}

/** Asks, as the guest that a plain app knows, until the answer will do. */
async function waitForAnswer(baseUrl, path, willDo) {
  const deadline = Date.now() + PATIENCE_MS;
  let last;
  while (Date.now() < deadline) {
    last = await ask(`${baseUrl}/api/auth/guest/refresh`)
      .then(({ backstageIdentity }) =>
        ask(`${baseUrl}${path}`, backstageIdentity.token),
      )
      // A backend that is busy or not there yet is asked again as well.
      .catch(error => ({ error: String(error) }));
    if (willDo(last)) {
      return last;
    }
    await new Promise(resolve => setTimeout(resolve, 1_000));
  }
  throw new Error(
    `${path} was not ready within ${PATIENCE_MS / 1000} s; the last answer: ${JSON.stringify(last).slice(0, 2_000)}`,
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
