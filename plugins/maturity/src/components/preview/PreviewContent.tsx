import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import type { RubricDetail } from '@waymark/plugin-maturity-common';
import { maturityTranslationRef } from '../../translation';
import { useRubric } from '../entity/useRubric';
import { QueryView } from '../states/QueryView';
import { PreviewEditor } from './PreviewEditor';

/** The editor of a rubric, which shows what a change would do. */
export function PreviewContent(props: { id: string; onClose: () => void }) {
  const { id, onClose } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const query = useRubric(id);
  return (
    <>
      <Button size="small" onClick={onClose}>
        {t('rubrics.preview.back')}
      </Button>
      <QueryView query={query}>
        {(saved: RubricDetail) => <PreviewEditor saved={saved} />}
      </QueryView>
    </>
  );
}
