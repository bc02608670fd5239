import { SourceError } from '@waymark/plugin-mlops-node';
import { z } from 'zod';
import { readItems } from './readItems';

const read = (answer: unknown) =>
  readItems({
    answer,
    field: 'things',
    schema: z.object({ name: z.string(), size: z.number() }),
    what: 'things/search',
    nameOf: item => item.name,
  });

describe('readItems', () => {
  it('keeps what is understood and names what is not', () => {
    expect(
      read({
        things: [
          { name: 'good', size: 1, unheardOf: true },
          { name: 'bad', size: 'large' },
          'worse',
        ],
        next_page_token: 't',
      }),
    ).toEqual({
      items: [{ name: 'good', size: 1 }],
      problems: [
        expect.objectContaining({
          path: 'things/bad',
          message: expect.stringContaining('size'),
        }),
        expect.objectContaining({ path: 'things/item 3 of a page' }),
      ],
      nextToken: 't',
    });
  });

  it.each([[{}], [undefined], [{ things: [], next_page_token: '' }]])(
    'takes %j for an empty list',
    answer => {
      expect(read(answer)).toEqual({
        items: [],
        problems: [],
        nextToken: undefined,
      });
    },
  );

  it('refuses an answer that is no page', () => {
    const error = (() => {
      try {
        return read({ things: 'none' });
      } catch (thrown) {
        return thrown;
      }
    })();
    expect(error).toBeInstanceOf(SourceError);
    expect(error).toMatchObject({
      reason: 'malformed',
      message: expect.stringContaining("expected a page with 'things'"),
    });
  });
});
