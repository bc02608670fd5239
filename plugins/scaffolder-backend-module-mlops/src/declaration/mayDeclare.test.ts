import { mayDeclare } from './mayDeclare';

const entity = (...relations: [type: string, targetRef: string][]) => ({
  apiVersion: 'mlops.waymark.dev/v1alpha1',
  kind: 'Model',
  metadata: { name: 'churn' },
  relations: relations.map(([type, targetRef]) => ({ type, targetRef })),
});

describe('mayDeclare', () => {
  it.each([
    ['the owner', 'ownedBy', true],
    ['a Responsible', 'hasResponsible', true],
    ['an Accountable', 'hasAccountable', true],
    ['somebody who only consumes it', 'consumedBy', false],
  ])('answers %s', (_, relation, expected) => {
    expect(
      mayDeclare(entity([relation, 'group:default/growth']), [
        'user:default/ann',
        'group:default/growth',
      ]),
    ).toBe(expected);
  });

  it('knows refs however they are written', () => {
    expect(
      mayDeclare(entity(['ownedBy', 'Group:default/Growth']), [
        'group:Default/growth',
      ]),
    ).toBe(true);
  });

  it('refuses everybody where nobody owns it', () => {
    expect(mayDeclare(entity(), ['user:default/ann'])).toBe(false);
  });
});
