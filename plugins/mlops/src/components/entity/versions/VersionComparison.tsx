import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import type {
  MlopsApi,
  VersionComparison as Comparison,
} from '@waymark/plugin-mlops-common';
import { useCallback } from 'react';
import { useMlopsQuery } from '../../../hooks/useMlopsQuery';
import { mlopsTranslationRef } from '../../../translation';
import { MlopsInfoCard } from '../../card/MlopsInfoCard';
import { QueryView } from '../../states/QueryView';
import { Section } from '../layout/Section';
import { useEntityOnPage } from '../page/useEntityOnPage';
import { MetricDeltas } from './MetricDeltas';
import { ParamDiff } from './ParamDiff';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gridTemplateColumns: `repeat(auto-fit, minmax(min(100%, ${theme.spacing(50)}px), 1fr))`,
    gap: theme.spacing(3),
  },
}));

/** Two versions side by side; `right` is the newer one. */
export function VersionComparison(props: {
  left: string;
  right: string;
  close: () => void;
}) {
  const { left, right, close } = props;
  const { t } = useTranslationRef(mlopsTranslationRef);
  const { ref } = useEntityOnPage();
  const load = useCallback(
    (api: MlopsApi, signal: AbortSignal) =>
      api.compareModelVersions(ref, { left, right }, { signal }),
    [ref, left, right],
  );
  const query = useMlopsQuery(load);
  return (
    <MlopsInfoCard
      title={t('entity.comparison.title', { left, right })}
      actions={
        <Button size="small" onClick={close}>
          {t('entity.comparison.close')}
        </Button>
      }
    >
      <QueryView query={query}>
        {comparison => <Sides comparison={comparison} />}
      </QueryView>
    </MlopsInfoCard>
  );
}

function Sides(props: { comparison: Comparison }) {
  const { comparison } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  return (
    <div className={classes.root}>
      <Section title={t('entity.metrics.title')}>
        <MetricDeltas comparison={comparison} />
      </Section>
      <Section title={t('entity.params.title')}>
        <ParamDiff comparison={comparison} />
      </Section>
    </div>
  );
}
