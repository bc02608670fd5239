import { parseEntityRef } from '@backstage/catalog-model';
import type { IndexableDocument } from '@backstage/plugin-search-common';
import type { SearchDocument } from '@waymark/plugin-mlops-common';

/**
 * A model, dataset or pipeline in a search index. Every field is always there,
 * because the engine for one machine (Lunr) takes the fields of all documents
 * from the first. Lists are texts with a line per item.
 * @public
 */
export interface MlopsSearchDocument extends IndexableDocument {
  /** As written in the catalog: `Model`, `Dataset` or `Pipeline`. */
  kind: string;
  namespace: string;
  name: string;
  type: string;
  lifecycle: string;
  /** Full entity ref. */
  owner: string;
  ownerTitle: string;
  system: string;
  platform: string;
  tags: string;
  metrics: string;
  datasets: string;
  aliases: string;
  /** The words in the names above, by which people search for them. */
  keywords: string;
}

/**
 * Makes a document for the index out of what the mlops backend tells.
 *
 * @param locationTemplate - with `:namespace`, `:kind` and `:name`
 */
export function toMlopsDocument(
  document: SearchDocument,
  locationTemplate: string,
): MlopsSearchDocument {
  const { entityRef, tags, metrics, datasets, aliases } = document;
  const { kind, namespace, name } = parseEntityRef(entityRef);
  const owner = document.owner ?? '';
  const names = [name, owner, ...tags, ...metrics, ...datasets, ...aliases];
  const parts: Record<string, string> = { kind, namespace, name };
  return {
    title: document.title,
    text: [document.description, document.text].filter(Boolean).join('\n\n'),
    location: locationTemplate.replace(
      /:(namespace|kind|name)(?![a-z])/g,
      (_, part: string) =>
        encodeURIComponent(parts[part]).toLocaleLowerCase('en-US'),
    ),
    authorization: { resourceRef: entityRef },
    kind: document.kind,
    namespace,
    name,
    type: document.type ?? '',
    lifecycle: document.lifecycle ?? '',
    owner,
    ownerTitle: document.ownerTitle ?? '',
    system: document.system ?? '',
    platform: document.platform ?? '',
    tags: tags.join('\n'),
    metrics: metrics.join('\n'),
    datasets: datasets.join('\n'),
    aliases: aliases.join('\n'),
    keywords: wordsOf(names).join(' '),
  };
}

/**
 * `roc_auc` as `roc auc`, `crm/customers.csv` as `crm customers csv` and
 * `testLoss` as `test Loss`: Postgres takes a path, and either engine a
 * compound, for one word.
 */
function wordsOf(names: string[]): string[] {
  const words = names.flatMap(name =>
    name
      .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
      .split(/[^\p{L}\p{N}]+/u)
      .filter(word => word !== ''),
  );
  return [...new Set(words)];
}
