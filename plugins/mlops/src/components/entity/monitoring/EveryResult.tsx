import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import { useState } from 'react';
import { mlopsTranslationRef } from '../../../translation';
import { DriftHistory } from '../reports/DriftHistory';
import { QualityHistory } from '../reports/QualityHistory';

/**
 * Every result as it was reported, page by page, for whoever must look one up.
 * Asked for only when the reader wants it.
 */
export function EveryResult(props: { drift: boolean; quality: boolean }) {
  const { drift, quality } = props;
  const { t } = useTranslationRef(mlopsTranslationRef);
  const [shown, setShown] = useState(false);
  return (
    <>
      <div>
        <Button
          variant="outlined"
          size="small"
          aria-expanded={shown}
          onClick={() => setShown(!shown)}
        >
          {shown
            ? t('entity.monitoring.hideResults')
            : t('entity.monitoring.everyResult')}
        </Button>
      </div>
      {shown && drift && <DriftHistory />}
      {shown && quality && <QualityHistory />}
    </>
  );
}
