import type { ModelCard } from '@waymark/plugin-mlops-common';
import { limitText, TEXT_LIMIT } from '../../document';
import { readSections, sectionItems, type Section } from './readSections';

type SectionField = Exclude<
  keyof ModelCard,
  'parameters' | 'metrics' | 'license'
>;

/**
 * Titles that people and the templates of huggingface_hub give to what a card
 * has a field for. Compared without case; of several matching sections all
 * are taken, in order.
 */
const TITLES: Record<SectionField, string[]> = {
  overview: [
    'overview',
    'summary',
    'description',
    'model description',
    'model summary',
    'dataset description',
    'dataset summary',
    'model details',
    'dataset details',
    'what it does',
    'about',
  ],
  intendedUse: [
    'intended use',
    'intended uses',
    'intended uses & limitations',
    'use',
    'uses',
    'use cases',
    'direct use',
    'downstream use',
  ],
  outOfScopeUse: ['out-of-scope use', 'out of scope', 'out-of-scope', 'misuse'],
  users: ['users', 'intended users', 'primary intended users', 'audience'],
  architecture: [
    'architecture',
    'model architecture',
    'model architecture and objective',
    'method',
  ],
  trainingData: ['training data', 'source data'],
  evaluationData: ['evaluation data', 'testing data', 'test data'],
  limitations: [
    'limitations',
    'known limitations',
    'limitations and bias',
    'limitations and biases',
    'bias, risks, and limitations',
    'bias, risks and limitations',
    'risks and limitations',
    'other known limitations',
    'recommendations',
    'caveats and recommendations',
  ],
  tradeoffs: ['trade-offs', 'tradeoffs'],
  ethicalConsiderations: [
    'ethical considerations',
    'ethics',
    'fairness',
    'bias and fairness',
    'bias',
    'discussion of biases',
    'personal and sensitive information',
    'social impact',
    'social impact of dataset',
    'considerations for using the data',
  ],
  environment: ['environmental impact', 'environment', 'carbon emissions'],
  citations: [
    'citation',
    'citations',
    'citation information',
    'how to cite',
    'references',
    'more information',
    'model sources',
    'dataset sources',
  ],
  contact: [
    'contact',
    'model card contact',
    'dataset card contact',
    'maintainers',
    'authors',
    'owners',
    'model card authors',
    'dataset card authors',
    'dataset curators',
  ],
};

/** The fields of a card that the headings of a Markdown text fill. */
export function sectionsToCard(markdown: string): ModelCard {
  const sections = withoutResults(readSections(markdown));
  const bodies = (field: SectionField) =>
    sections
      .filter(
        section => TITLES[field].includes(section.title) && section.body !== '',
      )
      .map(section => section.body);
  const items = (field: SectionField) => bodies(field).flatMap(sectionItems);
  const prose = (field: SectionField) =>
    limitText(bodies(field).join('\n\n'), TEXT_LIMIT.section);

  const overview = prose('overview') || introduction(sections);
  const card: ModelCard = {
    overview: overview && limitText(overview, TEXT_LIMIT.section),
    intendedUse: items('intendedUse'),
    outOfScopeUse: items('outOfScopeUse'),
    users: items('users'),
    architecture: prose('architecture'),
    parameters: readParameters(sections),
    trainingData: prose('trainingData')
      ? [{ description: prose('trainingData') }]
      : [],
    evaluationData: prose('evaluationData')
      ? [{ description: prose('evaluationData') }]
      : [],
    limitations: items('limitations'),
    tradeoffs: items('tradeoffs'),
    ethicalConsiderations: items('ethicalConsiderations').map(toConsideration),
    environment: prose('environment'),
    citations: bodies('citations').map(body =>
      limitText(withoutFences(body), TEXT_LIMIT.section),
    ),
    contact: prose('contact'),
  };
  return withoutEmpty(card);
}

/** Titles that templates give to what a card has no words but figures for. */
const EVALUATION = /^(evaluation|results?|evaluation results)$/;

/**
 * The templates end their results with a section `Summary`, which sums up the
 * figures and not the model.
 */
function withoutResults(sections: Section[]): Section[] {
  const parents: Section[] = [];
  return sections.filter(section => {
    while (parents.length > 0 && parents.at(-1)!.level >= section.level) {
      parents.pop();
    }
    const isOfResults =
      section.title === 'summary' &&
      parents.some(parent => EVALUATION.test(parent.title));
    parents.push(section);
    return !isOfResults;
  });
}

const HYPERPARAMETERS = [
  'hyperparameters',
  'training hyperparameters',
  'training parameters',
];

/** `- learning_rate: 2e-5`, as training tools write their settings. */
function readParameters(sections: Section[]): ModelCard['parameters'] {
  return sections
    .filter(({ title }) => HYPERPARAMETERS.includes(title))
    .flatMap(({ body }) => sectionItems(body))
    .flatMap(item => {
      const parts =
        /^(?:\*\*|__|`)?([^:*`]{1,120}?)(?:\*\*|__|`)?:(?:\*\*|__)?\s+(.+)$/s.exec(
          item,
        );
      return parts
        ? [
            {
              name: limitText(parts[1].trim(), TEXT_LIMIT.name),
              value: limitText(parts[2].trim(), TEXT_LIMIT.section),
            },
          ]
        : [];
    });
}

/** The text under the title, where no section claims to be the overview. */
function introduction(sections: Section[]): string {
  return (
    sections.find(section => section.level <= 1 && section.body !== '')?.body ??
    ''
  );
}

/** `**Risk**: what is done about it` */
function toConsideration(item: string): { name: string; mitigation?: string } {
  const parts =
    /^(?:\*\*|__)?([^:*_]{1,120}?)(?:\*\*|__)?:(?:\*\*|__)?\s+(.+)$/s.exec(
      item,
    );
  return parts
    ? { name: parts[1].trim(), mitigation: parts[2] }
    : { name: item };
}

function withoutFences(body: string): string {
  return body.replace(/^ {0,3}(```+|~~~+).*$/gm, '').trim();
}

/** A card without the fields that nothing is known of. */
export function withoutEmpty(card: ModelCard): ModelCard {
  return Object.fromEntries(
    Object.entries(card).filter(
      ([, value]) =>
        value !== undefined &&
        value !== '' &&
        !(Array.isArray(value) && value.length === 0),
    ),
  );
}
