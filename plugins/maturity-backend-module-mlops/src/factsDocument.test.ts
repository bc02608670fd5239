import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { FactDefinition } from '@waymark/plugin-maturity-common';
import { factDefinitions } from './factDefinitions';

const text = readFileSync(resolve(__dirname, '../FACTS.md'), 'utf8');

/** What the document says of a fact. */
function describeFact({ id, type, unit, values, description }: FactDefinition) {
  const kind = [
    values ? values.map(value => `\`${value}\``).join(', ') : type,
    unit,
  ].filter(Boolean);
  return `- \`${id}\` (${kind.join(', ')}): ${description}`;
}

describe('FACTS.md', () => {
  it('lists every fact, as it is defined, and no other', () => {
    const listed = text.split('\n').filter(line => /^- `[\w-]+\//.test(line));
    expect(listed).toEqual(factDefinitions.map(describeFact));
  });
});
