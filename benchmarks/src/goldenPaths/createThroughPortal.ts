import { setTimeout as delay } from 'node:timers/promises';
import { answersOf } from './template';

const PERSON = 'user:default/lena.hoffmann';
const TEMPLATE = 'template:default/ml-training-pipeline';

/** Seconds since the wizard's last request. */
export interface Creation {
  ended: number;
  inCatalog: number;
}

/** Creates projects in the portal, one after the other, as the wizard does. */
export async function createThroughPortal(count: number): Promise<Creation[]> {
  const portal = process.env.WAYMARK_BENCH_PORTAL;
  if (!portal) {
    throw new Error(
      'WAYMARK_BENCH_PORTAL is not set; start this with: npm run bench -- goldenPaths',
    );
  }
  const ask = async (path: string, init: RequestInit = {}) =>
    fetch(`${portal}/api${path}`, {
      ...init,
      headers: {
        'content-type': 'application/json',
        ...(await signIn(portal)),
      },
    });

  await until('the catalog has the template', async () => {
    const answer = await ask(
      '/catalog/entities/by-name/template/default/ml-training-pipeline',
    ).catch(() => undefined);
    return answer?.ok === true;
  });
  const creations: Creation[] = [];
  // The first one warms caches and the compiler.
  for (let index = 0; index <= count; index += 1) {
    const name = `bench-${index}`;
    const start = performance.now();
    const since = () => (performance.now() - start) / 1000;
    const answer = await ask('/scaffolder/v2/tasks', {
      method: 'POST',
      body: JSON.stringify({
        templateRef: TEMPLATE,
        values: { ...answersOf(name), owner: 'group:default/customer-insight' },
      }),
    });
    const { id } = (await answer.json()) as { id?: string };
    if (!id) {
      throw new Error(`The portal made no task: ${answer.status}`);
    }
    await until('the run ends', async () => {
      const task = await ask(`/scaffolder/v2/tasks/${id}`);
      const { status } = (await task.json()) as { status: string };
      if (status === 'failed' || status === 'cancelled') {
        throw new Error(`The run of ${name} ended as ${status}`);
      }
      return status === 'completed';
    });
    const ended = since();
    await until('the model is in the catalog', async () => {
      const entity = await ask(
        `/catalog/entities/by-name/model/default/${name}`,
      );
      return entity.ok;
    });
    if (index > 0) {
      creations.push({ ended, inCatalog: since() });
    }
  }
  return creations;
}

async function signIn(portal: string): Promise<Record<string, string>> {
  const answer = await fetch(`${portal}/api/auth/examplePeople/refresh`, {
    headers: { 'x-waymark-person': PERSON },
  });
  const { backstageIdentity } = (await answer.json()) as {
    backstageIdentity?: { token: string };
  };
  return backstageIdentity
    ? { authorization: `Bearer ${backstageIdentity.token}` }
    : {};
}

async function until(
  what: string,
  isSo: () => Promise<boolean>,
): Promise<void> {
  const deadline = Date.now() + 180_000;
  while (!(await isSo())) {
    if (Date.now() > deadline) {
      throw new Error(`Waited three minutes in vain for this: ${what}`);
    }
    await delay(100);
  }
}
