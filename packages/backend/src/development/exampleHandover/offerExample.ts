import type { RaciApi } from '@waymark/plugin-raci-common';

const FROM = 'user:default/lena.hoffmann';
const TO = 'user:default/jonas.weber';
const ENTITY = 'model:default/customer-churn';

/**
 * Offers Lena Hoffmann's training of the churn model to Jonas Weber, unless
 * there is or was a hand-over of that model.
 *
 * @returns true when there is nothing left to do; false when the duty is not
 * there yet
 */
export async function offerExample(options: {
  raci: Pick<RaciApi, 'listHandovers' | 'getEntityRaci' | 'createHandover'>;
  /** Gives a token of Lena Hoffmann. */
  signIn: () => Promise<string>;
  signal: AbortSignal;
}): Promise<boolean> {
  const { raci, signal } = options;
  const request = { token: await options.signIn(), signal };
  const { items } = await raci.listHandovers({ entityRef: ENTITY }, request);
  if (items.length > 0) {
    return true;
  }
  const { activities } = await raci.getEntityRaci(ENTITY, request);
  const training = activities.find(({ activity }) => activity === 'training');
  if (!training?.responsible.some(({ ref }) => ref === FROM)) {
    return false;
  }
  await raci.createHandover(
    {
      from: FROM,
      to: TO,
      reason:
        'I move to the tariff project in December. Could you take the training of the churn model?',
      items: [{ entityRef: ENTITY, activity: 'training', role: 'responsible' }],
    },
    request,
  );
  return true;
}
