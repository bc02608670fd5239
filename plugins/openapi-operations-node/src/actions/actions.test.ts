import { z } from 'zod/v3';
import { pageParameters } from '../document';
import { pageInput, plainText } from './inputs';
import { createActionOutputs } from './outputs';

const outputs = createActionOutputs({ pluginId: 'things' });

describe('inputs of actions', () => {
  it('take a text up to its length, without NUL', () => {
    const text = plainText(z, 3);
    expect(text.parse('abc')).toBe('abc');
    expect(() => text.parse('abcd')).toThrow(/at most 3/);
    expect(() => text.parse('\u0000')).toThrow(/must not contain NUL/);
  });

  it.each(pageParameters.map(({ name, schema }) => [name, schema] as const))(
    "limit a page's %s as the HTTP API does",
    (name, { maximum, maxLength }) => {
      const page = z.object(pageInput(z));
      const most = maximum ?? 'x'.repeat(maxLength as number);
      const tooMuch =
        maximum === undefined ? `${most}x` : (maximum as number) + 1;
      expect(page.parse({ [name]: most })).toEqual({ [name]: most });
      expect(() => page.parse({ [name]: tooMuch })).toThrow(/too_big/);
    },
  );
});

describe('outputs of actions', () => {
  const page = {
    items: [{ id: 'a', gone: undefined, at: new Date(0) }],
    pageInfo: { nextCursor: 'b' },
    totalItems: 2,
  };

  it('keep what the schema does not name, as JSON', () => {
    const output = outputs.openPage(page);
    expect(output).toEqual({
      ...page,
      items: [{ id: 'a', at: '1970-01-01T00:00:00.000Z' }],
    });
    expect(outputs.pageOutput(z, 'Thing').parse(output)).toEqual(output);
  });

  it('name their schema and the document it is in', () => {
    const description = 'As Thing of the things OpenAPI document.';
    expect(outputs.objectOutput(z, 'Thing').description).toBe(description);
    expect(outputs.pageOutput(z, 'Thing').shape.items.description).toBe(
      description,
    );
  });

  it('write values that are no JSON as they are told to', () => {
    const spelled = createActionOutputs({
      pluginId: 'things',
      replacer: (_key, value) => (value === Infinity ? 'Infinity' : value),
    });
    const answer = { loss: Infinity };
    expect(spelled.openObject(answer)).toEqual({ loss: 'Infinity' });
    expect(spelled.openPage({ items: [answer] }).items).toEqual([
      { loss: 'Infinity' },
    ]);
  });
});
