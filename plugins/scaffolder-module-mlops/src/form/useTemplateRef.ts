import { stringifyEntityRef } from '@backstage/catalog-model';
import { useParams } from 'react-router-dom';

/**
 * The template whose form this is: named by its author, else by the page's
 * address (`/create/templates/:namespace/:templateName`). Undefined in the
 * template editor, which has no template yet.
 */
export function useTemplateRef(named?: string): string | undefined {
  const { namespace, templateName } = useParams();
  if (named) {
    return named;
  }
  return namespace && templateName
    ? stringifyEntityRef({ kind: 'template', namespace, name: templateName })
    : undefined;
}
