import type { Entity } from '@backstage/catalog-model';
import { readSourceTemplate } from './readSourceTemplate';

const madeFrom = (written: unknown, kind = 'Component'): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: {
    name: 'shop',
    annotations: { 'backstage.io/source-template': written as string },
  },
});

describe('readSourceTemplate', () => {
  it.each([
    ['template:default/training', 'default', 'training'],
    ['Template:ml/Training', 'ml', 'Training'],
    ['template:training', 'default', 'training'],
    ['training', 'default', 'training'],
    [' ml/training ', 'ml', 'training'],
  ])('reads %j', (written, namespace, name) => {
    expect(readSourceTemplate(madeFrom(written))).toEqual({
      template: { kind: 'template', namespace, name },
    });
  });

  it.each([
    ['component:default/shop'],
    ['template:default/'],
    ['a b'],
    ['template:default/a/b'],
    ['https://git.example.org/template.yaml'],
    ['-'],
    [7],
    [['training']],
  ])('says what is wrong with %j', written => {
    expect(readSourceTemplate(madeFrom(written))).toEqual({
      problem: expect.stringMatching(
        /^The annotation 'backstage.io\/source-template' of 'component:default\/shop' is .*; expected the ref of a Template/,
      ),
    });
  });

  it.each([undefined, null, ''])('finds none in %j', written => {
    expect(readSourceTemplate(madeFrom(written))).toBeUndefined();
  });

  it('finds none without annotations, and no template of itself', () => {
    expect(
      readSourceTemplate({ ...madeFrom(''), metadata: { name: 'shop' } }),
    ).toBeUndefined();
    expect(
      readSourceTemplate(madeFrom('template:shop', 'Template')),
    ).toBeUndefined();
  });
});
