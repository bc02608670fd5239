import { readText } from './readText';

describe('readText', () => {
  it('puts the title on one line and keeps the description', () => {
    expect(
      readText({
        id: 'raci-1',
        title: ' Hand\nover\t now ',
        description: '\r\n# One\r\n\r\ntwo\0\n',
      }),
    ).toEqual({
      id: 'raci-1',
      title: 'Hand over now',
      description: '# One\n\ntwo',
    });
  });

  it('cuts what is too long, and shows that it did', () => {
    const { title, description } = readText({
      id: 'a',
      title: 'x'.repeat(300),
      description: 'y'.repeat(30_000),
    });
    expect(title).toBe(`${'x'.repeat(199)}…`);
    expect(description).toHaveLength(20_000);
    expect(description.endsWith('y…')).toBe(true);
  });
});
