import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import type { CheckAnswer, MaturityApi } from '@waymark/plugin-maturity-common';
import { useApiQuery } from '@waymark/plugin-page-parts-react';
import { useCallback, useState } from 'react';
import { maturityApiRef } from '../../api';
import { maturityTranslationRef } from '../../translation';
import type { CheckContext } from '../check/CheckContext';
import { isOpen } from '../check/orderChecks';
import { QueryView } from '../states/QueryView';
import { RequestDialog } from './RequestDialog';
import { WaiverActions } from './WaiverActions';
import { WaiverFacts } from './WaiverFacts';

/** Whether there is anything to say of a waiver of this check. */
export function hasWaiverPart(
  check: CheckAnswer,
  context: CheckContext,
): boolean {
  return (
    check.waiver !== undefined ||
    (isOpen(check.result) && (!check.waivable || context.may.requestWaiver))
  );
}

/** The waiver of a check that is under way, or the way to ask for one. */
export function CheckWaiver(props: {
  check: CheckAnswer;
  context: CheckContext;
}) {
  const { check, context } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const [asking, setAsking] = useState(false);
  if (check.waiver) {
    return (
      <OpenWaiver
        // Another state is another answer.
        key={`${check.waiver.id} ${check.waiver.state}`}
        id={check.waiver.id}
        onChanged={context.onChanged}
      />
    );
  }
  if (!check.waivable) {
    return (
      <Typography variant="body2" color="textSecondary">
        {t('waiver.notWaivable')}
      </Typography>
    );
  }
  return (
    <div>
      <Button
        size="small"
        variant="outlined"
        aria-haspopup="dialog"
        aria-label={t('waiver.askOf', { title: check.title })}
        onClick={() => setAsking(true)}
      >
        {t('waiver.ask')}
      </Button>
      {asking && (
        <RequestDialog
          entityRef={context.entityRef}
          rubric={context.score.id}
          check={check}
          onClose={() => setAsking(false)}
          onAsked={() => {
            setAsking(false);
            context.onChanged();
          }}
        />
      )}
    </div>
  );
}

function OpenWaiver(props: { id: string; onChanged: () => void }) {
  const { id, onChanged } = props;
  const load = useCallback(
    (api: MaturityApi, signal: AbortSignal) => api.getWaiver(id, { signal }),
    [id],
  );
  const query = useApiQuery(maturityApiRef, load);
  const changed = () => {
    query.retry();
    onChanged();
  };
  return (
    <QueryView query={query}>
      {waiver => (
        <>
          <WaiverFacts waiver={waiver} />
          <WaiverActions waiver={waiver} onDone={changed} />
        </>
      )}
    </QueryView>
  );
}
