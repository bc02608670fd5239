import type { JsonValue } from '@backstage/types';
import { CAROL, duty, MODEL, plan } from './__testUtils__/planOf';
import type { DutyToMove } from './planDeclarations';

describe('planDeclarations, duties that cannot be moved', () => {
  it.each<[string, JsonValue | undefined, Partial<DutyToMove>, string]>([
    [
      'the giver is not named any more',
      [{ activity: 'deployment', responsible: ['user:dave'] }],
      {},
      `'${MODEL}' does not name '${CAROL}' as responsible for deployment any more`,
    ],
    [
      'nobody is stated on purpose',
      [{ activity: 'deployment', responsible: null }],
      {},
      `'${MODEL}' does not name '${CAROL}' as responsible for deployment any more`,
    ],
    [
      'the declaration is no list',
      'carol does it',
      {},
      `spec.raci of '${MODEL}' is no list; mend that first`,
    ],
    [
      'the entity is gone',
      [],
      { declaredAt: 'system:default/gone' },
      `'system:default/gone' is not in the catalog any more, or you may not see it`,
    ],
    [
      'what others inherit does not state the role any more',
      [{ activity: 'deployment', accountable: 'user:carol' }],
      { entityRef: 'model:default/uplift' },
      `'${MODEL}' does not state who is responsible for deployment any more`,
    ],
  ])('leaves a duty out when %s', (_, raci, more, reason) => {
    expect(plan(raci, [duty(more)])).toEqual({
      raci: [],
      paths: [],
      skipped: [reason],
    });
  });

  it('moves the duties that can be moved when others cannot', () => {
    const { raci, skipped } = plan(
      [
        { activity: 'training', responsible: ['user:dave'] },
        { activity: 'deployment', responsible: ['user:carol'] },
      ],
      [duty({ activity: 'training' }), duty()],
    );

    expect(raci).toEqual([
      [
        { activity: 'training', responsible: ['user:dave'] },
        { activity: 'deployment', responsible: ['user:alice'] },
      ],
    ]);
    expect(skipped).toHaveLength(1);
  });
});
