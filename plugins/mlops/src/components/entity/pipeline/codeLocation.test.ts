import { makePipeline } from '../../../fixtures';
import { codeLocation } from './codeLocation';

const located = (location: string) =>
  makePipeline({
    metadata: { annotations: { 'backstage.io/source-location': location } },
  });

describe('codeLocation', () => {
  it('is the page that the annotation names', () => {
    expect(
      codeLocation(located('url:https://git.example.com/churn/tree/main/')),
    ).toBe('https://git.example.com/churn/tree/main/');
  });

  it.each([
    'file:/srv/churn',
    ['url:javascript', 'alert(1)'].join(':'),
    'url:churn/tree/main',
    'nowhere',
    '',
  ])('is nothing where the annotation says "%s"', location => {
    expect(codeLocation(located(location))).toBeUndefined();
  });

  it('is nothing without the annotation', () => {
    expect(codeLocation(makePipeline())).toBeUndefined();
  });
});
