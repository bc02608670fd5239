import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import { lineageTranslationRef } from '../../translation';
import { Notice } from '../layout/Notice';
import type { ChangeView } from '../view/useView';
import { unfoldAll } from '../view/viewChanges';
import { MORE_NODES, type LeftOut } from './leftOut';

/** Says what the picture leaves out, and offers more of it. */
export function PartialNotice(props: { left: LeftOut; change: ChangeView }) {
  const { left, change } = props;
  const { truncated, hidden, folded, masked, moreNodes, moreDepth } = left;
  const { t } = useTranslationRef(lineageTranslationRef);
  if (!truncated && hidden === 0 && folded === 0 && masked === 0) {
    return null;
  }
  const partial = truncated || hidden > 0;
  const full = truncated && truncated.reason === 'nodes' && !moreNodes;
  const sentences = [
    partial && t('explorer.partial.title'),
    truncated &&
      t(`explorer.partial.${truncated.reason}`, { limit: truncated.limit }),
    hidden > 0 && t('explorer.partial.hidden', { count: hidden }),
    full && t('explorer.partial.atLimit'),
    folded > 0 && t('explorer.partial.closed', { count: folded }),
    masked > 0 && t('explorer.partial.masked', { count: masked }),
  ];
  return (
    <Notice
      actions={
        <>
          {moreNodes && (
            <Button
              size="small"
              variant="outlined"
              onClick={() => change(view => ({ ...view, limit: moreNodes }))}
            >
              {t('explorer.partial.moreNodes', { step: MORE_NODES })}
            </Button>
          )}
          {moreDepth && (
            <Button
              size="small"
              variant="outlined"
              onClick={() => change(view => ({ ...view, depth: moreDepth }))}
            >
              {t('explorer.partial.moreDepth')}
            </Button>
          )}
          {folded > 0 && (
            <Button size="small" onClick={() => change(unfoldAll)}>
              {t('explorer.partial.openAll')}
            </Button>
          )}
        </>
      }
    >
      {sentences.filter(Boolean).join(' ')}
    </Notice>
  );
}
