import { existingRef, plannedEntity } from './raciOptions';

describe('plannedEntity', () => {
  it('takes the entity from the answers', () => {
    const answers = {
      name: 'churn',
      title: 'Churn',
      owner: 'group:default/ds',
      system: 'system:default/crm',
      product: { mlLead: 'user:default/ben' },
    };
    expect(plannedEntity(answers, { lifecycle: 'experimental' })).toEqual({
      entityRef: 'model:default/churn',
      kind: 'Model',
      namespace: 'default',
      entity: {
        title: 'Churn',
        owner: 'group:default/ds',
        system: 'system:default/crm',
        lifecycle: 'experimental',
        product: { mlLead: 'user:default/ben' },
      },
    });
  });

  it('takes answers from where the author says', () => {
    const answers = {
      app: { name: 'scorer', called: 'Scorer', team: 'ds', stage: 'staging' },
    };
    const options = {
      kind: 'Component',
      namespace: 'ml',
      name: 'app.name',
      entityTitle: 'app.called',
      owner: 'app.team',
      lifecycle: 'app.stage',
    };
    expect(plannedEntity(answers, options)).toMatchObject({
      entityRef: 'component:ml/scorer',
      entity: { title: 'Scorer', owner: 'ds', lifecycle: 'staging' },
    });
  });

  it.each([[{}], [{ name: 'Not a name!' }], [undefined]])(
    'does without a name in %j',
    answers => {
      expect(plannedEntity(answers, {}).entityRef).toBe(
        'model:default/new-project',
      );
    },
  );
});

describe('existingRef', () => {
  it.each([
    ['Model:Default/Churn', 'model:default/churn'],
    ['model:ml/churn', 'model:ml/churn'],
    ['churn', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('of %j is %j', (ref, full) => {
    expect(existingRef({ ask: { ref } }, 'ask.ref')).toBe(full);
  });
});
