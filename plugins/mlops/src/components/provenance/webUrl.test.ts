import { webUrl } from './webUrl';

describe('webUrl', () => {
  it.each(['https://mlflow.example.com/#/models/a', 'http://localhost:5000'])(
    'lets %s through',
    url => {
      expect(webUrl(url)).toBe(url);
    },
  );

  it.each([
    undefined,
    '',
    ['javascript', 'alert(1)'].join(':'),
    ' JavaScript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'file:///etc/passwd',
    'mlflow.example.com',
  ])('makes no link of %p', url => {
    expect(webUrl(url)).toBeUndefined();
  });
});
