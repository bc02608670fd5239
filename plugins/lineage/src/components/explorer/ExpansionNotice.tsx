import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import type { LineageNode } from '@waymark/plugin-lineage-common';
import {
  errorReason,
  pagePartsTranslationRef,
} from '@waymark/plugin-page-parts-react';
import { lineageTranslationRef } from '../../translation';
import { Notice } from '../layout/Notice';
import { useNodeTitle } from '../node/useNodeTitle';
import type { Expansions } from './useExpansions';

/** Says whose neighbours could not be loaded, and asks again. */
export function ExpansionNotice(props: {
  expansions: Expansions;
  nodes: ReadonlyMap<string, LineageNode>;
}) {
  const { expansions, nodes } = props;
  const { t } = useTranslationRef(lineageTranslationRef);
  const { t: tPart } = useTranslationRef(pagePartsTranslationRef);
  const title = useNodeTitle();
  const [first] = expansions.failed;
  if (!first) {
    return null;
  }
  const node = nodes.get(first.at.node);
  return (
    <Notice
      actions={
        <Button size="small" variant="outlined" onClick={expansions.retry}>
          {tPart('states.retry')}
        </Button>
      }
    >
      {t('explorer.partial.expansionFailed', {
        name: node ? title(node) : first.at.node,
        message: errorReason(first.error),
      })}
    </Notice>
  );
}
