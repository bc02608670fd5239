import type { ModelCard } from '@waymark/plugin-mlops-common';
import { CARD_FIELDS, type CardField } from '../cardFields';
import { fieldEntries } from '../compare/fieldEntries';
import { PLACEHOLDER, type SnippetTexts } from './cardSnippet';

/** Headings that readers of Hugging Face cards know the fields by. */
const HEADINGS: Record<Exclude<CardField, 'license'>, string> = {
  overview: 'Dataset description',
  architecture: 'Architecture',
  contact: 'Dataset card contact',
  citations: 'Citation',
  intendedUse: 'Intended use',
  outOfScopeUse: 'Out-of-scope use',
  users: 'Users',
  trainingData: 'Source data',
  evaluationData: 'Evaluation data',
  parameters: 'Parameters',
  metrics: 'Metrics',
  limitations: 'Limitations',
  tradeoffs: 'Trade-offs',
  ethicalConsiderations: 'Ethical considerations',
  environment: 'Environmental impact',
};

/** Fields that are prose; the others are lists. */
const PROSE: readonly CardField[] = [
  'overview',
  'architecture',
  'environment',
  'contact',
];

/**
 * The chosen fields as sections of a README.md in the form of Hugging Face,
 * which is where the card of a dataset is written.
 */
export function readmeSnippet(options: {
  card: ModelCard;
  fields: readonly CardField[];
  texts: Pick<SnippetTexts, 'why' | 'hint'>;
}): string {
  const { card, fields, texts } = options;
  const blocks = CARD_FIELDS.filter(field => fields.includes(field)).map(
    field => {
      const known = fieldEntries(card, field).map(({ text }) => text);
      const lines =
        known.length > 0 ? known : [`${PLACEHOLDER} ${texts.hint(field)}`];
      if (field === 'license') {
        return `---\nlicense: ${JSON.stringify(lines[0])}\n---`;
      }
      const body = PROSE.includes(field)
        ? lines
        : lines.map(line => `- ${line.replace(/\n/g, ' ')}`);
      return [
        `## ${HEADINGS[field]}`,
        '',
        ...(known.length > 0 ? [] : [`<!-- ${texts.why(field)} -->`]),
        ...body,
      ].join('\n');
    },
  );
  // Front matter counts only at the very beginning of a file.
  return `${[
    ...blocks.filter(block => block.startsWith('---')),
    ...blocks.filter(block => !block.startsWith('---')),
  ].join('\n\n')}\n`;
}
