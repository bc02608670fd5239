import { readTemplateInfo } from './readTemplateInfo';

const metadata = {
  name: 'Training',
  namespace: 'ml',
  annotations: {
    'mlops.waymark.dev/template-version': '1.2.0',
    'backstage.io/time-saved': 'PT8H',
  },
};

describe('readTemplateInfo', () => {
  it('is the same in a run and in a dry run', () => {
    const facts = {
      ref: 'template:ml/training',
      version: '1.2.0',
      minutesSaved: 480,
    };
    for (const entityRef of [
      'template:ml/training',
      'template:default/dry-run',
    ]) {
      expect(readTemplateInfo({ entityRef, entity: { metadata } })).toEqual(
        facts,
      );
    }
  });

  it('knows the ref alone where the template is not told', () => {
    expect(readTemplateInfo({ entityRef: 'template:default/x' })).toEqual({
      ref: 'template:default/x',
    });
    expect(readTemplateInfo(undefined)).toBeUndefined();
  });
});
