import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import type { MaturityApi, RollupQuery } from '@waymark/plugin-maturity-common';
import { errorReason, useApiQuery } from '@waymark/plugin-page-parts-react';
import { useCallback, useMemo } from 'react';
import { maturityApiRef } from '../../api';
import { maturityTranslationRef } from '../../translation';
import type { Scope } from './scope';

/** How many entities a scope hits now, said again whenever it changes. */
export function ScopeCount(props: { rubric: string; scope: Scope }) {
  const { rubric, scope } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const text = JSON.stringify({ ...scope, rubric, groupBy: 'organisation' });
  const query = useMemo<RollupQuery>(() => JSON.parse(text), [text]);
  const load = useCallback(
    (api: MaturityApi, signal: AbortSignal) =>
      api.getRollup({ ...query, limit: 1 }, { signal }),
    [query],
  );
  const { value, error } = useApiQuery(maturityApiRef, load);
  const said = () => {
    if (error) {
      return t('campaigns.form.countFailed', { message: errorReason(error) });
    }
    if (!value) {
      return t('campaigns.form.counting');
    }
    return value.atLeast
      ? t('campaigns.form.countAtLeast', { count: value.total.entities })
      : t('campaigns.form.count', { count: value.total.entities });
  };
  return (
    <Typography variant="body2" role="status">
      {said()}
    </Typography>
  );
}
