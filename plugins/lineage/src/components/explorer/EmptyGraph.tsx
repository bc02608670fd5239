import { LinkButton } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import GraphIcon from '@material-ui/icons/AccountTreeOutlined';
import { StateMessage } from '@waymark/plugin-page-parts-react';
import { lineageTranslationRef } from '../../translation';
import { DOCS_URL } from '../layout/docsUrl';
import type { ChangeView } from '../view/useView';
import type { LineageView } from '../view/viewState';

/** Nothing is known, or nothing in this direction: how to get some. */
export function EmptyGraph(props: { view: LineageView; change: ChangeView }) {
  const { view, change } = props;
  const { direction } = view;
  const { t } = useTranslationRef(lineageTranslationRef);
  return (
    <StateMessage
      icon={GraphIcon}
      title={t('explorer.empty.title')}
      text={t('explorer.empty.text')}
      actions={
        <>
          {direction !== 'both' && (
            <Button
              variant="outlined"
              color="primary"
              onClick={() =>
                change(before => ({ ...before, direction: 'both' }))
              }
            >
              {t('explorer.empty.both')}
            </Button>
          )}
          <LinkButton variant="outlined" to={DOCS_URL}>
            {t('explorer.empty.docs')}
          </LinkButton>
        </>
      }
    />
  );
}
