import { mockServices } from '@backstage/backend-test-utils';
import type { JsonObject } from '@backstage/types';
import { checkAnswers } from './checkAnswers';
import { checkRef, findSource } from './findSource';
import { readPythonSettings } from './readPythonSettings';

function read(python: JsonObject) {
  return readPythonSettings(
    mockServices.rootConfig({ data: { mlops: { python } } }),
  );
}

describe('readPythonSettings', () => {
  it('has programs, and templates from nowhere, without configuration', () => {
    expect(readPythonSettings(mockServices.rootConfig())).toEqual({
      commands: {
        python: ['python3'],
        poetry: ['poetry'],
        copier: ['copier'],
        cookiecutter: ['cookiecutter'],
      },
      timeoutMs: 300_000,
      sources: [],
    });
  });

  it('reads all there is', () => {
    expect(
      read({
        commands: { copier: ['uvx', 'copier'] },
        timeout: { minutes: 1 },
        templates: [
          { url: 'https://github.com/acme/' },
          { url: 'git@git.example.org:ml/', trusted: true },
        ],
      }),
    ).toMatchObject({
      commands: { python: ['python3'], copier: ['uvx', 'copier'] },
      timeoutMs: 60_000,
      sources: [
        { url: 'https://github.com/acme/', isTrusted: false },
        { url: 'git@git.example.org:ml/', isTrusted: true },
      ],
    });
  });

  it.each<[JsonObject, string]>([
    [{ commands: { python: [] } }, 'mlops.python.commands.python is empty'],
    [
      { templates: [{ url: 'https://github.com/acme' }] },
      "mlops.python.templates[0].url is 'https://github.com/acme'; expected",
    ],
    [{ templates: [{ url: '--x/' }] }, "templates[0].url is '--x/'"],
    [{ templates: [{ url: '/' }] }, "templates[0].url is '/'"],
    [{ timeout: 'soon' }, 'mlops.python.timeout is no duration'],
  ])('refuses %j', (python, message) => {
    expect(() => read(python)).toThrow(message);
  });
});

describe('findSource', () => {
  const sources = [
    { url: 'https://github.com/acme/', isTrusted: false },
    { url: 'https://github.com/acme/ml/', isTrusted: true },
  ];

  it('takes the source that says most', () => {
    expect(findSource('https://github.com/acme/a.git', sources)).toBe(
      sources[0],
    );
    expect(findSource('https://github.com/acme/ml/a', sources)).toBe(
      sources[1],
    );
  });

  it.each([
    'https://github.com/other/a.git',
    'https://github.com/acme',
    'https://github.com/acme/../other/a.git',
    'https://github.com/acme/%2e%2e/other/a.git',
    'https://github.com/acme/.%2E/other/a.git',
    'https://github.com/acme/a b',
    'https://github.com/acme/a\n--x',
    'https://github.com/acme/..\\other',
    '--upload-pack=x',
    'gh:acme/a',
    '/etc',
  ])('refuses %j', url => {
    expect(() => findSource(url, sources)).toThrow(
      /is below no address that templates may come from: https:\/\/github\.com\/acme\/, .*mlops\.python\.templates/,
    );
  });
});

describe('checkRef', () => {
  it.each(['main', 'v1.2.0', 'feature/x', '0123abc'])('takes %s', ref => {
    expect(checkRef(ref)).toBe(ref);
  });

  it.each(['--trust', 'a..b', 'a b', '-x'])('refuses %j', ref => {
    expect(() => checkRef(ref)).toThrow(`'${ref}' is no Git ref`);
  });
});

describe('checkAnswers', () => {
  it.each(['_extensions', '__x', '_src_path', '-x', 'a b', ''])(
    'refuses the question %j',
    name => {
      expect(() => checkAnswers({ [name]: 1 })).toThrow(
        `'${name}' is no name of a question`,
      );
    },
  );

  it('refuses more than anybody answers', () => {
    expect(() => checkAnswers({ a: 'x'.repeat(200_001) })).toThrow(
      'The answers have 200009 characters; expected at most 200000',
    );
  });
});
